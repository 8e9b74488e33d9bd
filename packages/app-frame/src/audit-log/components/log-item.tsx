import Box from '@mui/material/Box';
import { useFormat } from '@tenantry/ui';
import type { LogEntry } from '../log-entry';
import { useAuditWords } from '../use-audit-words';
import { ChangedFields } from './changed-fields';
import { Who } from './who';

/** An entry as an item of the list on phones; the list makes all of it one button. */
export function LogItem({ entry }: { entry: LogEntry }) {
  const { title } = useAuditWords();
  const { dateTime } = useFormat();
  return (
    <>
      <Box sx={{ fontWeight: 500, overflowWrap: 'anywhere' }}>{title(entry)}</Box>
      <ChangedFields entry={entry} />
      <Box sx={{ mt: 0.75, typography: 'body2', color: 'text.secondary' }}>
        <Who entry={entry} inline />
        <Box sx={{ color: 'text.tertiary', fontVariantNumeric: 'tabular-nums', overflowWrap: 'anywhere' }}>
          {[entry.tenantName, dateTime(entry.at)].filter(Boolean).join(', ')}
        </Box>
      </Box>
    </>
  );
}
