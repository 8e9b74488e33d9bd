import Box from '@mui/material/Box';
import type { Dashboard } from '@tenantry/contracts/admin';
import { useFormat } from '@tenantry/ui';
import { axisTicks } from '../chart-scale';
import { useMonthName } from '../use-month-name';

interface Props {
  growth: Dashboard['growth'];
  /** What the picture says, for who cannot see it. */
  label: string;
}

const label = { position: 'absolute', fontSize: 12, lineHeight: '16px', color: 'text.tertiary' } as const;

/** The number of customers at the end of each month as a line. */
export function GrowthChart({ growth, label: description }: Props) {
  const { number } = useFormat();
  const monthName = useMonthName();
  const ticks = axisTicks(growth.map(({ customers }) => customers));
  const low = ticks[0] ?? 0;
  const high = ticks.at(-1) ?? 1;
  const points = growth.map(({ month, customers }, index) => ({
    month,
    x: (index / Math.max(1, growth.length - 1)) * 100,
    y: 100 - ((customers - low) / Math.max(1, high - low)) * 100,
  }));
  const last = points.at(-1);
  return (
    <Box role="img" aria-label={description} sx={{ pl: 5, pr: 1.5, pt: 1, fontVariantNumeric: 'tabular-nums' }}>
      <Box sx={{ position: 'relative', height: 148 }}>
        {ticks.map((tick) => {
          const top = `${100 - ((tick - low) / Math.max(1, high - low)) * 100}%`;
          return (
            <Box key={tick} sx={{ position: 'absolute', left: 0, right: 0, top, borderTop: 1, borderColor: 'divider' }}>
              <Box sx={{ ...label, right: '100%', mr: 1, top: -8 }}>{number(tick)}</Box>
            </Box>
          );
        })}
        <Box
          component="svg"
          viewBox="0 0 100 100"
          preserveAspectRatio="none"
          focusable="false"
          sx={{
            position: 'absolute',
            inset: 0,
            width: '100%',
            height: '100%',
            overflow: 'visible',
            color: 'primary.main',
          }}
        >
          <polyline
            points={points.map(({ x, y }) => `${x},${y}`).join(' ')}
            fill="none"
            stroke="currentColor"
            strokeWidth="2"
            strokeLinejoin="round"
            strokeLinecap="round"
            vectorEffect="non-scaling-stroke"
          />
        </Box>
        {last && (
          <Box
            sx={{
              position: 'absolute',
              left: `${last.x}%`,
              top: `${last.y}%`,
              width: 10,
              height: 10,
              m: '-5px',
              borderRadius: '50%',
              bgcolor: 'primary.main',
              boxShadow: '0 0 0 3px var(--mui-palette-background-paper)',
            }}
          />
        )}
      </Box>
      <Box sx={{ position: 'relative', height: 16, mt: 1 }}>
        {points.map(({ month, x }, index) => (
          <Box
            key={month}
            sx={{
              ...label,
              left: `${x}%`,
              transform: 'translateX(-50%)',
              // Twelve names do not fit on a phone: every other one, counted from the present month.
              display: { xs: (points.length - 1 - index) % 2 === 0 ? 'block' : 'none', sm: 'block' },
            }}
          >
            {monthName(month, 'short')}
          </Box>
        ))}
      </Box>
    </Box>
  );
}
