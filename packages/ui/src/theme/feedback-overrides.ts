import type { Components, Theme } from '@mui/material/styles';

const tones = ['success', 'warning', 'error', 'info'] as const;

/** Alerts take the subtle status colours, toasts are inverse, skeletons pulse slowly. */
export const feedbackOverrides: Components<Theme> = {
  MuiAlert: {
    styleOverrides: {
      root: ({ theme }) => ({
        ...theme.typography.body2,
        alignItems: 'flex-start',
        padding: '12px 16px',
        // On a phone the buttons go below a text that they would squeeze, in line with its icon.
        '@media (max-width: 767.95px)': {
          flexWrap: 'wrap',
          gap: '12px 10px',
          '& .MuiAlert-icon': { marginRight: 0 },
          '& .MuiAlert-message': { flexBasis: '60%' },
          '& .MuiAlert-action': { margin: 0 },
        },
        color: theme.vars.palette.text.primary,
        variants: tones.map((tone) => ({
          props: { severity: tone },
          style: {
            backgroundColor: theme.vars.palette[tone].subtle,
            border: `1px solid ${theme.vars.palette[tone].outline}`,
            color: theme.vars.palette.text.primary,
            '& .MuiAlert-icon': { color: theme.vars.palette[tone].main },
          },
        })),
      }),
      icon: { padding: 0, marginRight: 10, opacity: 1 },
      message: { padding: 0, flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
      action: { padding: 0, margin: '-6px -4px -6px 12px', alignItems: 'center' },
    },
  },
  MuiSnackbarContent: {
    styleOverrides: {
      root: ({ theme }) => ({
        ...theme.typography.body1,
        maxWidth: 520,
        padding: '4px 8px 4px 16px',
        borderRadius: 10,
        flexWrap: 'nowrap',
        backgroundColor: theme.vars.palette.background.inverse,
        color: theme.vars.palette.background.onInverse,
        boxShadow: theme.vars.palette.shadowMenu,
        '@media (max-width: 767.95px)': { flexGrow: 1, maxWidth: 'none' },
      }),
      action: { marginRight: 0, gap: 4 },
    },
  },
  MuiSkeleton: {
    defaultProps: { animation: 'pulse', variant: 'rounded' },
    styleOverrides: {
      root: ({ theme }) => ({
        backgroundColor: theme.vars.palette.background.subtle,
        borderRadius: 4,
        animationDuration: '1.6s',
      }),
    },
  },
  MuiLinearProgress: { styleOverrides: { root: { borderRadius: 3, height: 6 } } },
};
