import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import { visuallyHidden } from '../layout/visually-hidden';
import { columnVisibility } from './column';
import type { DataTableProps } from './data-table-props';
import { toggledAll } from './selection';
import { SortButton } from './sort-button';

/** The header row of a `DataTable`: tick-all, column names, and buttons on what can be sorted. */
export function DataTableHead<Row>({ columns, rows, rowKey, sort, onSort, selection }: DataTableProps<Row>) {
  const { t } = useTranslation('ui');
  const keys = rows.map(rowKey);
  const ticked = selection ? keys.filter((key) => selection.selected.has(key)).length : 0;
  return (
    <TableHead>
      <TableRow>
        {selection && (
          <TableCell padding="checkbox">
            <Checkbox
              checked={ticked > 0 && ticked === keys.length}
              indeterminate={ticked > 0 && ticked < keys.length}
              disabled={keys.length === 0}
              onChange={() => selection.onChange(toggledAll(selection.selected, keys))}
              slotProps={{ input: { 'aria-label': t('table.selectAll') } }}
            />
          </TableCell>
        )}
        {columns.map((column) => {
          const sorted = sort?.key === column.key;
          return (
            <TableCell
              key={column.key}
              scope="col"
              align={column.align ?? 'left'}
              sortDirection={sorted ? sort.direction : false}
              sx={{ width: column.width, ...columnVisibility(column) }}
            >
              {column.sortable && onSort ? (
                <SortButton column={column} sort={sort} onSort={onSort} />
              ) : (
                <Box component="span" sx={column.headerHidden ? visuallyHidden : undefined}>
                  {column.header}
                </Box>
              )}
            </TableCell>
          );
        })}
      </TableRow>
    </TableHead>
  );
}
