import type { Components, Theme } from '@mui/material/styles';

const colors = {
  primary: 'primary',
  success: 'success',
  warning: 'warning',
  error: 'error',
  info: 'info',
  default: 'neutral',
} as const;

/** Chips: 6 px corners; variant `status` has the subtle fill of its colour, an icon and a word, and no line. */
export const chipOverrides: Components<Theme> = {
  MuiChip: {
    styleOverrides: {
      root: ({ theme }) => ({
        ...theme.typography.caption,
        height: 'var(--chip-height)',
        borderRadius: 6,
        variants: Object.entries(colors).map(([color, tone]) => ({
          props: { variant: 'status' as const, color: color as keyof typeof colors },
          style: {
            backgroundColor: theme.vars.palette[tone].subtle,
            color: theme.vars.palette[tone].onSubtle,
            '& .MuiChip-icon': { color: 'inherit' },
          },
        })),
      }),
      icon: { marginLeft: 6, marginRight: -3 },
      label: { paddingLeft: 8, paddingRight: 8 },
    },
  },
};
