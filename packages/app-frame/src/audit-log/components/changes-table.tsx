import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { LogEntry } from '../log-entry';
import { useAuditWords } from '../use-audit-words';

const cell = { px: 0, pr: 1.5, py: 1, verticalAlign: 'top', overflowWrap: 'anywhere' } as const;

/** Every changed field with its value before and after. */
export function ChangesTable({ entry: { action, changes }, labelledBy }: { entry: LogEntry; labelledBy: string }) {
  const { t, fieldName, shown } = useAuditWords();
  return (
    <Table aria-labelledby={labelledBy} sx={{ tableLayout: 'fixed' }}>
      <TableHead>
        <TableRow>
          {(['field', 'from', 'to'] as const).map((name) => (
            <TableCell key={name} scope="col" sx={cell}>
              {t(`entry.${name}`)}
            </TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {changes.map(({ field, from, to }) => (
          <TableRow key={field}>
            <TableCell component="th" scope="row" sx={{ ...cell, color: 'text.secondary' }}>
              {fieldName(action, field)}
            </TableCell>
            <TableCell sx={{ ...cell, color: from ? undefined : 'text.tertiary' }}>{shown(field, from)}</TableCell>
            <TableCell sx={{ ...cell, color: to ? undefined : 'text.tertiary' }}>{shown(field, to)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
