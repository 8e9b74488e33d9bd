import Checkbox from '@mui/material/Checkbox';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import { columnVisibility } from './column';
import type { DataTableProps } from './data-table-props';
import { followRowLink } from './row-click';
import { toggled } from './selection';

export interface DataTableRowProps<Row> {
  row: Row;
  table: DataTableProps<Row>;
}

/** One record of a `DataTable`. */
export function DataTableRow<Row>({ row, table }: DataTableRowProps<Row>) {
  const { columns, rowKey, rowHref, onRowOpen, onRowHover, selection, rowHeight = 52 } = table;
  const { t } = useTranslation('ui');
  const key = rowKey(row);
  const pressable = rowHref !== undefined || onRowOpen !== undefined;
  const selected = selection?.selected.has(key) ?? false;
  return (
    <TableRow
      hover
      selected={selected}
      onClick={pressable ? followRowLink : undefined}
      onMouseEnter={onRowHover && (() => onRowHover(row))}
      sx={{ height: rowHeight, cursor: pressable ? 'pointer' : undefined }}
    >
      {selection && (
        <TableCell padding="checkbox">
          <Checkbox
            checked={selected}
            onChange={() => selection.onChange(toggled(selection.selected, key))}
            slotProps={{ input: { 'aria-label': t('table.select', { name: selection.label(row) }) } }}
          />
        </TableCell>
      )}
      {columns.map((column) => (
        <TableCell key={column.key} align={column.align ?? 'left'} sx={columnVisibility(column)}>
          {column.render(row)}
        </TableCell>
      ))}
    </TableRow>
  );
}
