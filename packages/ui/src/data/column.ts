import type { ReactNode } from 'react';

/** Which column a table is sorted by; the keys are the caller's (usually the server's sort keys). */
export interface SortState {
  key: string;
  direction: 'asc' | 'desc';
}

/** One column of a `DataTable`. `hideBelow` leaves secondary columns out on narrower screens (md 768, lg 1200, xl 1440). */
export interface Column<Row> {
  key: string;
  header: ReactNode;
  align?: 'left' | 'right';
  sortable?: boolean;
  render: (row: Row) => ReactNode;
  hideBelow?: 'md' | 'lg' | 'xl';
  width?: number | string;
  /** Keeps the header for screen readers only, as over a column of actions. */
  headerHidden?: boolean;
}

/** Styles that hide a cell below the width its column asks for. */
export const columnVisibility = <Row>({ hideBelow }: Column<Row>) =>
  hideBelow ? { display: { xs: 'none', [hideBelow]: 'table-cell' } } : {};

/** The sort that a click on a column's header asks for: ascending first, then the other way round. */
export const nextSort = (key: string, sort: SortState | undefined): SortState => ({
  key,
  direction: sort?.key === key && sort.direction === 'asc' ? 'desc' : 'asc',
});
