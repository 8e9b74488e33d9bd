import type { Components, Theme } from '@mui/material/styles';

/** Tabs: as wide as their word, a two pixel line under it, scrolled sideways without buttons when there are many. */
export const tabOverrides: Components<Theme> = {
  MuiTabs: {
    defaultProps: { variant: 'scrollable', scrollButtons: false },
    styleOverrides: {
      root: ({ theme }) => ({ minHeight: 44, borderBottom: `1px solid ${theme.vars.palette.divider}` }),
      indicator: { height: 2, borderRadius: 1 },
    },
  },
  MuiTab: {
    defaultProps: { iconPosition: 'start' },
    styleOverrides: {
      root: ({ theme }) => ({
        minWidth: 0,
        minHeight: 44,
        padding: '0 10px',
        gap: 6,
        color: theme.vars.palette.text.secondary,
        '&:hover': { color: theme.vars.palette.text.primary },
        '&.Mui-selected': { color: theme.vars.palette.primary.onSubtle },
        '&.Mui-focusVisible': { outlineOffset: -2 },
      }),
    },
  },
};
