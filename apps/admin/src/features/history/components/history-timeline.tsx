import Box from '@mui/material/Box';
import type { HistoryEntry } from '@tenantry/contracts';
import { Timeline, useFormat } from '@tenantry/ui';
import { useTranslation } from 'react-i18next';
import { iconOf } from '../history-icons';
import { useHistoryText } from '../use-history-text';

/** What happened, who did it and what changed. */
export function HistoryTimeline({ entries }: { entries: readonly HistoryEntry[] }) {
  const { t } = useTranslation('customer');
  const { dateTime } = useFormat();
  const { sentence, change } = useHistoryText();
  return (
    <Timeline
      label={t('history.title')}
      items={entries.map((entry) => ({
        id: entry.id,
        icon: iconOf(entry.action),
        title: (
          <>
            <strong>{entry.actorName ?? t('history.system')}</strong>: {sentence(entry)}
          </>
        ),
        text: entry.changes.length > 0 && (
          <Box component="ul" sx={{ m: 0, pl: 2.25 }}>
            {entry.changes.map((item) => (
              <li key={item.field}>{change(item)}</li>
            ))}
          </Box>
        ),
        time: dateTime(entry.at),
      }))}
    />
  );
}
