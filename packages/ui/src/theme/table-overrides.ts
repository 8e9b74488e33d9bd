import type { Components, Theme } from '@mui/material/styles';

/** Tables: header 40, no vertical lines, first and last cell aligned with the padding of the card. Row heights come from the table. */
export const tableOverrides: Components<Theme> = {
  MuiTableCell: {
    styleOverrides: {
      root: ({ theme }) => ({
        ...theme.typography.body1,
        padding: '6px 12px',
        borderBottomColor: theme.vars.palette.divider,
        '&:first-of-type': { paddingLeft: 20 },
        '&:last-of-type': { paddingRight: 20 },
        '&.MuiTableCell-alignRight': { fontVariantNumeric: 'tabular-nums' },
      }),
      head: ({ theme }) => ({
        ...theme.typography.caption,
        height: 40,
        paddingBlock: 0,
        color: theme.vars.palette.text.secondary,
        whiteSpace: 'nowrap',
      }),
      paddingCheckbox: { width: 44, padding: '0 0 0 11px', '&:first-of-type': { paddingLeft: 11 } },
    },
  },
  MuiTableRow: {
    styleOverrides: {
      root: ({ theme }) => ({
        'tbody &:last-of-type > *': { borderBottom: 0 },
        '&.MuiTableRow-hover:hover': {
          backgroundColor: `color-mix(in srgb, ${theme.vars.palette.background.subtle} 45%, ${theme.vars.palette.background.paper})`,
        },
        '&.Mui-selected, &.Mui-selected:hover': { backgroundColor: theme.vars.palette.primary.subtle },
      }),
    },
  },
};
