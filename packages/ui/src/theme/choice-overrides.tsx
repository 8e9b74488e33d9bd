import type { Components, Theme } from '@mui/material/styles';
import { ChoiceMark } from './choice-mark';

/** Checkboxes, radios and switches: 18 px marks drawn by ourselves inside a 36 px target. */
export const choiceOverrides: Components<Theme> = {
  MuiCheckbox: {
    defaultProps: {
      icon: <ChoiceMark kind="box" />,
      checkedIcon: <ChoiceMark kind="tick" />,
      indeterminateIcon: <ChoiceMark kind="dash" />,
    },
    styleOverrides: { root: { padding: 9, '&:hover': { backgroundColor: 'transparent' } } },
  },
  MuiRadio: {
    defaultProps: { icon: <ChoiceMark kind="circle" />, checkedIcon: <ChoiceMark kind="dot" /> },
    styleOverrides: { root: { padding: 9, '&:hover': { backgroundColor: 'transparent' } } },
  },
  MuiSwitch: {
    styleOverrides: {
      root: { width: 36, height: 20, padding: 0, margin: '8px 9px' },
      switchBase: ({ theme }) => ({
        padding: 3,
        color: theme.vars.palette.background.paper,
        '&.Mui-checked': { transform: 'translateX(16px)', color: theme.vars.palette.primary.contrastText },
        '&.Mui-checked + .MuiSwitch-track': { opacity: 1, backgroundColor: theme.vars.palette.primary.main },
        '&.Mui-focusVisible + .MuiSwitch-track': {
          outline: `2px solid ${theme.vars.palette.primary.main}`,
          outlineOffset: 2,
        },
      }),
      thumb: { width: 14, height: 14, boxShadow: 'none' },
      track: ({ theme }) => ({ borderRadius: 10, opacity: 1, backgroundColor: theme.vars.palette.control }),
    },
  },
};
