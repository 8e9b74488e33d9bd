import type { ReactNode } from 'react';
import type { Column, SortState } from './column';
import type { Selection } from './selection';

export interface DataTableProps<Row> {
  /** What the table lists, read out by screen readers. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** A row as a list item, for phones. */
  renderItem: (row: Row) => ReactNode;
  sort?: SortState | undefined;
  onSort?: (next: SortState) => void;
  loading?: boolean;
  skeletonRows?: number;
  /** Shown instead of rows when there are none: an `EmptyState` or `NoResults`. */
  empty?: ReactNode;
  /** Where a row leads. The whole row is clickable when one of its cells holds a `RowLink`. */
  rowHref?: (row: Row) => string;
  /** Opens a row in place, instead of leading somewhere: one of its cells then holds a `RowButton`. */
  onRowOpen?: ((row: Row) => void) | undefined;
  onRowHover?: (row: Row) => void;
  selection?: Selection<Row> | undefined;
  rowHeight?: 36 | 44 | 52 | 60;
}
