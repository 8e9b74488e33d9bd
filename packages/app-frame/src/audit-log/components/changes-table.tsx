import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { LogEntry } from '../log-entry';
import { useAuditWords } from '../use-audit-words';

// The table stands in a panel that has its own padding, and its names are cells of another kind than its values.
const look = {
  tableLayout: 'fixed',
  '&& :is(th, td)': { px: 1.5, py: 1, verticalAlign: 'top', overflowWrap: 'anywhere' },
  '&& th:first-of-type': { pl: 0 },
  '&& :is(thead th, td):last-of-type': { pr: 0 },
} as const;

/** Every changed field with its value before and after. */
export function ChangesTable({ entry: { action, changes }, labelledBy }: { entry: LogEntry; labelledBy: string }) {
  const { t, fieldName, shown } = useAuditWords();
  const value = (field: string, text: string | null) => (
    <TableCell sx={{ color: text ? undefined : 'text.tertiary' }}>{shown(field, text)}</TableCell>
  );
  return (
    <Table aria-labelledby={labelledBy} sx={look}>
      <TableHead>
        <TableRow>
          {(['field', 'from', 'to'] as const).map((name) => (
            <TableCell key={name} scope="col">
              {t(`entry.${name}`)}
            </TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {changes.map(({ field, from, to }) => (
          <TableRow key={field}>
            <TableCell component="th" scope="row" sx={{ color: 'text.secondary' }}>
              {fieldName(action, field)}
            </TableCell>
            {value(field, from)}
            {value(field, to)}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
