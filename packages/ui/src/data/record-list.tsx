import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Checkbox from '@mui/material/Checkbox';
import Link from '@mui/material/Link';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Selection, toggled } from './selection';

export interface RecordListProps<Row> {
  label: string;
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  renderItem: (row: Row) => ReactNode;
  /** Makes the whole item a link; `renderItem` then must not hold links or buttons of its own. */
  rowHref?: ((row: Row) => string) | undefined;
  /** Makes the whole item a button; the same holds for `renderItem`. */
  onRowOpen?: ((row: Row) => void) | undefined;
  selection?: Selection<Row> | undefined;
}

/** Records as a list, one under the other: what a table becomes on a phone. */
export function RecordList<Row>({
  label,
  rows,
  rowKey,
  renderItem,
  rowHref,
  onRowOpen,
  selection,
}: RecordListProps<Row>) {
  const { t } = useTranslation('ui');
  return (
    <Box component="ul" aria-label={label} sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {rows.map((row) => {
        const key = rowKey(row);
        const selected = selection?.selected.has(key) ?? false;
        return (
          <Box
            component="li"
            key={key}
            sx={{
              display: 'flex',
              alignItems: 'flex-start',
              bgcolor: selected ? 'primary.subtle' : undefined,
              '&:not(:last-of-type)': { borderBottom: 1, borderColor: 'divider' },
            }}
          >
            {selection && (
              <Checkbox
                checked={selected}
                onChange={() => selection.onChange(toggled(selection.selected, key))}
                slotProps={{ input: { 'aria-label': t('table.select', { name: selection.label(row) }) } }}
                sx={{ ml: 0.75, mt: 0.5, p: '13px' }}
              />
            )}
            {rowHref ? (
              <Link href={rowHref(row)} underline="none" sx={{ ...item, color: 'text.primary' }}>
                {renderItem(row)}
              </Link>
            ) : onRowOpen ? (
              <ButtonBase
                aria-haspopup="dialog"
                onClick={() => onRowOpen(row)}
                sx={{ ...item, font: 'inherit', textAlign: 'left', '&.Mui-focusVisible': { outlineOffset: -2 } }}
              >
                {renderItem(row)}
              </ButtonBase>
            ) : (
              <Box sx={item}>{renderItem(row)}</Box>
            )}
          </Box>
        );
      })}
    </Box>
  );
}

const item = {
  display: 'block',
  flex: 1,
  minWidth: 0,
  minHeight: 44,
  py: 1.5,
  px: 2,
  '.MuiCheckbox-root + &': { pl: 0.5 },
} as const;
