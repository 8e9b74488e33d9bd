import LinearProgress from '@mui/material/LinearProgress';
import Box from '@mui/material/Box';
import type { Announcement, DeliveryCounts } from '@tenantry/contracts';
import { CardSection, Figure, FigureStrip, useFormat } from '@tenantry/ui';
import { useTranslation } from 'react-i18next';

const always: readonly (keyof DeliveryCounts)[] = ['sent', 'queued'];
const wrong: readonly (keyof DeliveryCounts)[] = ['bounced', 'failed', 'suppressed', 'cancelled'];
const tones = { bounced: 'error', failed: 'error', suppressed: 'warning' } as const;

/** How far it has come, and what did not go as it should. */
export function SendingProgress({ announcement }: { announcement: Announcement }) {
  const { t } = useTranslation('announcements');
  const { number } = useFormat();
  const { counts, recipients, countedOnly } = announcement;
  const total = recipients ?? 0;
  const done = total - counts.queued;
  const label = t('progressLabel', { done: number(done), total: number(total) });
  return (
    <CardSection
      title={t('progress')}
      {...(countedOnly > 0 && {
        footer: (
          <Box sx={{ typography: 'body2', color: 'text.secondary' }}>
            {t('countedOnly', { count: countedOnly, number: number(countedOnly) })}
          </Box>
        ),
      })}
    >
      {counts.queued > 0 && (
        <Box sx={{ mb: 2 }}>
          <Box sx={{ typography: 'body2', mb: 0.75 }}>{label}</Box>
          <LinearProgress variant="determinate" value={total === 0 ? 100 : (done / total) * 100} aria-label={label} />
        </Box>
      )}
      <FigureStrip>
        {[...always, ...wrong.filter((one) => counts[one] > 0)].map((one) => (
          <Figure
            key={one}
            caption={t(`figure.${one}`)}
            figure={number(counts[one])}
            tone={(tones as Partial<Record<string, 'error' | 'warning'>>)[one] ?? 'default'}
          />
        ))}
      </FigureStrip>
    </CardSection>
  );
}
