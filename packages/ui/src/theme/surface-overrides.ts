import type { Components, Theme } from '@mui/material/styles';

/** Cards have a line and no shadow; only what floats (menus, tooltips, dialogs) has depth. */
export const surfaceOverrides: Components<Theme> = {
  MuiPaper: {
    defaultProps: { elevation: 0 },
    styleOverrides: { root: { backgroundImage: 'none' } },
  },
  MuiCard: {
    styleOverrides: {
      root: ({ theme }) => ({ borderRadius: 10, border: `1px solid ${theme.vars.palette.divider}`, minWidth: 0 }),
    },
  },
  MuiMenu: {
    defaultProps: { elevation: 0 },
    styleOverrides: { list: { padding: 4 } },
  },
  MuiPopover: {
    defaultProps: { elevation: 0 },
    styleOverrides: {
      paper: ({ theme }) => ({
        marginTop: 4,
        borderRadius: 10,
        backgroundColor: theme.vars.palette.background.raised,
        border: `1px solid ${theme.vars.palette.divider}`,
        boxShadow: theme.vars.palette.shadowMenu,
      }),
    },
  },
  MuiMenuItem: {
    styleOverrides: {
      root: ({ theme }) => ({
        minHeight: 'var(--control-height)',
        gap: 10,
        padding: '6px 10px',
        borderRadius: 6,
        '&.Mui-selected, &.Mui-selected:hover': {
          backgroundColor: theme.vars.palette.primary.subtle,
          color: theme.vars.palette.primary.onSubtle,
        },
        '&.Mui-focusVisible': { outlineOffset: -2, backgroundColor: theme.vars.palette.background.subtle },
      }),
    },
  },
  MuiListItemIcon: { styleOverrides: { root: { minWidth: 0, color: 'inherit' } } },
  MuiTooltip: {
    defaultProps: { enterDelay: 300 },
    styleOverrides: {
      tooltip: ({ theme }) => ({
        ...theme.typography.caption,
        padding: '6px 10px',
        backgroundColor: theme.vars.palette.background.inverse,
        color: theme.vars.palette.background.onInverse,
      }),
    },
  },
  MuiBackdrop: {
    styleOverrides: {
      root: ({ theme }) => ({
        '&:not(.MuiBackdrop-invisible)': { backgroundColor: theme.vars.palette.scrim },
      }),
    },
  },
  MuiDialog: {
    styleOverrides: {
      paper: ({ theme }) => ({
        borderRadius: 14,
        maxWidth: 500,
        width: '100%',
        margin: 16,
        backgroundColor: theme.vars.palette.background.raised,
        boxShadow: theme.vars.palette.shadowDialog,
      }),
      paperWidthMd: { maxWidth: 720 },
    },
  },
  MuiDialogTitle: { styleOverrides: { root: ({ theme }) => ({ ...theme.typography.h2, padding: '22px 24px 0' }) } },
  MuiDialogContent: { styleOverrides: { root: { padding: '14px 24px 20px' } } },
  MuiDialogActions: {
    styleOverrides: {
      root: ({ theme }) => ({
        padding: '14px 24px',
        gap: 8,
        borderTop: `1px solid ${theme.vars.palette.divider}`,
        '& > :not(style) ~ :not(style)': { marginLeft: 0 },
        '@media (max-width: 767.95px)': { flexDirection: 'column-reverse', '& > .MuiButton-root': { width: '100%' } },
      }),
    },
  },
};
