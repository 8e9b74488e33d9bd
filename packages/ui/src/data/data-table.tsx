import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import { useTranslation } from 'react-i18next';
import { visuallyHidden } from '../layout/visually-hidden';
import type { DataTableProps } from './data-table-props';
import { DataTableHead } from './data-table-head';
import { DataTableRow } from './data-table-row';
import { DataTableSkeleton } from './data-table-skeleton';
import { RecordList } from './record-list';
import { useDelayed } from './use-delayed';
import { useIsPhone } from './use-is-phone';

/**
 * A table of records: sortable headers, selection, skeleton rows in the height of the real ones, an empty state. Below 768 px the
 * same rows are a `RecordList`. Rows shown while new ones load stay in place, only dimmed for screen readers by `aria-busy`.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowKey, renderItem, loading = false, skeletonRows = 8, empty, selection } = props;
  const { rowHeight = 52, rowHref, onRowOpen } = props;
  const { t } = useTranslation('ui');
  const phone = useIsPhone();
  const waiting = loading && rows.length === 0;
  const skeleton = useDelayed(waiting);

  if (!loading && rows.length === 0 && empty) return <>{empty}</>;
  if (phone && !waiting) {
    return <RecordList label={caption} {...{ rows, rowKey, renderItem, rowHref, onRowOpen, selection }} />;
  }
  return (
    <Box sx={{ overflowX: 'auto' }} aria-busy={loading}>
      <Table sx={{ tableLayout: columns.some((column) => column.width) ? 'fixed' : 'auto' }}>
        <Box component="caption" sx={visuallyHidden}>
          {caption}
        </Box>
        <DataTableHead {...props} />
        <TableBody>
          {waiting && (
            <DataTableSkeleton
              columns={columns}
              rows={skeletonRows}
              rowHeight={rowHeight}
              visible={skeleton}
              selectable={selection !== undefined}
              label={t('table.loading')}
            />
          )}
          {rows.map((row) => (
            <DataTableRow key={rowKey(row)} row={row} table={props} />
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}
