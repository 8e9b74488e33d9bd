import type { Components, Theme } from '@mui/material/styles';

/** Fields: labels stand above and never move, the border is the `control` colour, focus and error are two pixels wide. */
export const fieldOverrides: Components<Theme> = {
  MuiFormLabel: {
    styleOverrides: {
      root: ({ theme }) => ({
        ...theme.typography.body1,
        fontWeight: 500,
        color: theme.vars.palette.text.primary,
        '&.Mui-focused, &.Mui-error': { color: theme.vars.palette.text.primary },
      }),
      asterisk: ({ theme }) => ({ color: theme.vars.palette.error.onSubtle }),
    },
  },
  MuiInputLabel: {
    defaultProps: { shrink: true, disableAnimation: true },
    styleOverrides: { root: { position: 'static', transform: 'none', marginBottom: 6 } },
  },
  MuiOutlinedInput: {
    defaultProps: { notched: false },
    styleOverrides: {
      root: ({ theme }) => ({
        minHeight: 'var(--control-height)',
        backgroundColor: theme.vars.palette.background.paper,
        '& .MuiOutlinedInput-notchedOutline': { borderColor: theme.vars.palette.control, top: 0 },
        '& .MuiOutlinedInput-notchedOutline legend': { display: 'none' },
        '&:hover .MuiOutlinedInput-notchedOutline': { borderColor: theme.vars.palette.text.secondary },
        '&.Mui-focused .MuiOutlinedInput-notchedOutline': {
          borderColor: theme.vars.palette.primary.main,
          borderWidth: 2,
        },
        '&.Mui-error .MuiOutlinedInput-notchedOutline': {
          borderColor: theme.vars.palette.error.main,
          borderWidth: 2,
        },
        '&.Mui-disabled': { backgroundColor: theme.vars.palette.background.subtle },
        '&.Mui-disabled .MuiOutlinedInput-notchedOutline': { borderColor: theme.vars.palette.divider },
        '&.MuiInputBase-multiline': { padding: '8px 0' },
      }),
      input: ({ theme }) => ({
        boxSizing: 'border-box',
        height: 'calc(var(--control-height) - 2px)',
        padding: '0 12px',
        '&.MuiInputBase-inputMultiline': { height: 'auto', padding: 0 },
        '&::placeholder': { color: theme.vars.palette.text.tertiary, opacity: 1 },
        '&:focus-visible': { outline: 'none' },
        // Below 16 px, phones zoom into a field that gets focus.
        '@media (max-width: 767.95px)': { fontSize: 16 },
      }),
      adornedStart: { paddingLeft: 12, '& .MuiOutlinedInput-input': { paddingLeft: 0 } },
      adornedEnd: { paddingRight: 6 },
    },
  },
  MuiInputAdornment: {
    styleOverrides: { root: ({ theme }) => ({ color: theme.vars.palette.text.tertiary }) },
  },
  MuiNativeSelect: { styleOverrides: { select: { '&:focus': { backgroundColor: 'transparent' } } } },
  MuiAutocomplete: {
    styleOverrides: {
      inputRoot: { padding: 0, '& .MuiAutocomplete-input': { padding: '0 12px' } },
      option: { minHeight: 'var(--control-height)' },
      // The suggestions lie on white cards: without an edge they would have no end.
      paper: ({ theme }) => ({
        marginTop: 4,
        borderRadius: 10,
        backgroundColor: theme.vars.palette.background.raised,
        border: `1px solid ${theme.vars.palette.divider}`,
        boxShadow: theme.vars.palette.shadowMenu,
      }),
    },
  },
  MuiFormControlLabel: {
    styleOverrides: { root: { marginLeft: -9, marginRight: 0, alignItems: 'flex-start' }, label: { paddingTop: 8 } },
  },
};
