import Box from '@mui/material/Box';
import { actionIcon, useAuditWords } from '@tenantry/app-frame/audit-log';
import type { HistoryEntry } from '@tenantry/contracts';
import { Timeline, useFormat } from '@tenantry/ui';
import { useTranslation } from 'react-i18next';

/** What happened, who did it and what changed. */
export function HistoryTimeline({ entries }: { entries: readonly HistoryEntry[] }) {
  const { t } = useTranslation('customer');
  const { dateTime } = useFormat();
  const { byWhom, sentence, change } = useAuditWords();
  return (
    <Timeline
      label={t('history.title')}
      items={entries.map((entry) => ({
        id: entry.id,
        icon: actionIcon(entry.action),
        title: (
          <>
            <strong>{byWhom(entry)}</strong>: {sentence(entry)}
          </>
        ),
        text: entry.changes.length > 0 && (
          <Box component="ul" sx={{ m: 0, pl: 2.25 }}>
            {entry.changes.map((item) => (
              <li key={item.field}>{change(entry.action, item)}</li>
            ))}
          </Box>
        ),
        time: dateTime(entry.at),
      }))}
    />
  );
}
