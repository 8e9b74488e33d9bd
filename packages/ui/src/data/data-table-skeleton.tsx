import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { visuallyHidden } from '../layout/visually-hidden';
import { type Column, columnVisibility } from './column';

export interface DataTableSkeletonProps<Row> {
  columns: readonly Column<Row>[];
  rows: number;
  rowHeight: number;
  /** Before the delay is over the rows only keep their place. */
  visible: boolean;
  selectable: boolean;
  label: string;
}

// Different widths look like text; the same ones each time, so that nothing flickers.
const widths = ['62%', '78%', '54%', '70%'];

/** Rows in the height of the real ones, with bars where their text will stand. */
export function DataTableSkeleton<Row>({
  columns,
  rows,
  rowHeight,
  visible,
  selectable,
  label,
}: DataTableSkeletonProps<Row>) {
  return Array.from({ length: rows }, (_, row) => (
    <TableRow key={row} sx={{ height: rowHeight }} aria-hidden={row > 0}>
      {selectable && <TableCell padding="checkbox" />}
      {columns.map((column, index) => (
        <TableCell key={column.key} sx={columnVisibility(column)}>
          {row === 0 && index === 0 && (
            <Box component="span" sx={visuallyHidden}>
              {label}
            </Box>
          )}
          {visible && (
            <Skeleton
              height={12}
              width={column.align === 'right' ? 32 : widths[(row + index) % widths.length]}
              sx={{ ml: column.align === 'right' ? 'auto' : 0 }}
            />
          )}
        </TableCell>
      ))}
    </TableRow>
  ));
}
