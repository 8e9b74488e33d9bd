import Box from '@mui/material/Box';
import { useFormat, visuallyHidden } from '@tenantry/ui';

/** A calendar day as on a tear-off calendar; screen readers hear the whole date. */
export function DayTile({ day }: { day: string }) {
  const { language, date } = useFormat();
  const at = new Date(`${day}T00:00:00Z`);
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(at);
  return (
    <Box sx={{ textAlign: 'center', fontVariantNumeric: 'tabular-nums' }}>
      <Box component="span" sx={visuallyHidden}>
        {date(day)}
      </Box>
      <Box aria-hidden="true" sx={{ fontSize: 18, lineHeight: '22px', fontWeight: 600, letterSpacing: '-0.02em' }}>
        {part({ day: '2-digit' })}
      </Box>
      <Box aria-hidden="true" sx={{ fontSize: 12, lineHeight: '14px', color: 'text.tertiary' }}>
        {part({ month: 'short' })}
      </Box>
    </Box>
  );
}
