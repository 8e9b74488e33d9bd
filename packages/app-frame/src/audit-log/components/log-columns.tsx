import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { RowButton, useFormat, type Column } from '@tenantry/ui';
import type { HrefOfEntry, LogEntry } from '../log-entry';
import { useAuditWords } from '../use-audit-words';
import { ChangedFields } from './changed-fields';
import { Who } from './who';

/** The columns of the log; where it happened is told only where there is more than one company. */
export function useLogColumns(onOpen: (entry: LogEntry) => void, hrefOf: HrefOfEntry | undefined): Column<LogEntry>[] {
  const { t, title } = useAuditWords();
  const { dateTime } = useFormat();
  const columns: Column<LogEntry>[] = [
    {
      key: 'when',
      header: t('column.when'),
      width: 188,
      render: ({ at }) => (
        <Box component="span" sx={{ whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}>
          {dateTime(at)}
        </Box>
      ),
    },
    { key: 'who', header: t('column.who'), width: '24%', render: (entry) => <Who entry={entry} /> },
    {
      key: 'what',
      header: t('column.what'),
      render: (entry) => (
        <>
          <RowButton onClick={() => onOpen(entry)}>{title(entry)}</RowButton>
          <ChangedFields entry={entry} />
        </>
      ),
    },
  ];
  if (hrefOf)
    columns.push({
      key: 'where',
      header: t('column.where'),
      width: '22%',
      hideBelow: 'lg',
      render: (entry) => {
        const href = hrefOf(entry);
        return href ? <Link href={href}>{entry.tenantName}</Link> : entry.tenantName;
      },
    });
  return columns;
}
