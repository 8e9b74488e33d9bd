import ButtonBase from '@mui/material/ButtonBase';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { Icon } from '../icon/icon';
import { type Column, nextSort, type SortState } from './column';

export interface SortButtonProps<Row> {
  column: Column<Row>;
  sort: SortState | undefined;
  onSort: (next: SortState) => void;
}

/** A column name that sorts. The arrow keeps its place while hidden, so that nothing moves; the state is in the cell's `aria-sort`. */
export function SortButton<Row>({ column, sort, onSort }: SortButtonProps<Row>) {
  const sorted = sort?.key === column.key;
  const descending = sorted && sort.direction === 'desc';
  return (
    <ButtonBase
      onClick={() => onSort(nextSort(column.key, sort))}
      sx={{
        gap: 0.5,
        minHeight: 24,
        borderRadius: '4px',
        font: 'inherit',
        flexDirection: column.align === 'right' ? 'row-reverse' : 'row',
        color: sorted ? 'text.primary' : 'inherit',
        '& svg': { opacity: sorted ? 1 : 0 },
        '&:hover, &:focus-visible': { color: 'text.primary', '& svg': { opacity: sorted ? 1 : 0.5 } },
      }}
    >
      {column.header}
      <Icon of={descending ? ArrowDown : ArrowUp} size={14} />
    </ButtonBase>
  );
}
