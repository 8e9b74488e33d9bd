import type { Components, Theme } from '@mui/material/styles';
import type { ElementType } from 'react';

/**
 * Buttons: contained is the one primary action, outlined is secondary, text is tertiary, text with `color="inherit"` is a quiet tool.
 * `linkComponent` is what every button or link with an `href` is rendered with (the router's link).
 */
export function buttonOverrides(linkComponent: ElementType | undefined): Components<Theme> {
  return {
    MuiButtonBase: {
      defaultProps: { disableRipple: true, ...(linkComponent && { LinkComponent: linkComponent }) },
      styleOverrides: {
        root: ({ theme }) => ({
          '&.Mui-focusVisible': { outline: `2px solid ${theme.vars.palette.primary.main}`, outlineOffset: 2 },
        }),
      },
    },
    MuiLink: {
      defaultProps: { underline: 'hover', ...(linkComponent && { component: linkComponent }) },
      styleOverrides: {
        root: ({ theme }) => ({ color: theme.vars.palette.primary.onSubtle, textUnderlineOffset: 3 }),
      },
    },
    MuiButton: {
      defaultProps: { disableElevation: true },
      styleOverrides: {
        root: ({ theme, ownerState }) => ({
          minWidth: 0,
          minHeight: 'var(--control-height)',
          padding: ownerState.variant === 'text' ? '4px 10px' : '4px 14px',
          whiteSpace: 'nowrap',
          '&.Mui-disabled': {
            backgroundColor: theme.vars.palette.background.subtle,
            color: theme.vars.palette.text.tertiary,
            borderColor: 'transparent',
            boxShadow: 'none',
          },
        }),
        sizeSmall: ({ theme }) => ({
          minHeight: 'var(--control-height-small)',
          fontSize: theme.typography.body2.fontSize,
          paddingInline: 10,
        }),
        sizeLarge: { minHeight: 44, paddingInline: 20 },
        contained: ({ theme, ownerState }) =>
          ownerState.color === 'primary' && { '&:active': { backgroundColor: theme.vars.palette.primary.pressed } },
        outlined: ({ theme, ownerState }) => ({
          backgroundColor: theme.vars.palette.background.paper,
          borderColor: theme.vars.palette.borderStrong,
          color: ownerState.color === 'error' ? theme.vars.palette.error.onSubtle : theme.vars.palette.text.primary,
          boxShadow: theme.vars.palette.shadowCard,
          '&:hover': {
            backgroundColor: theme.vars.palette.background.subtle,
            borderColor: theme.vars.palette.control,
          },
        }),
        text: ({ theme, ownerState }) => ({
          ...(ownerState.color === 'primary' && {
            color: theme.vars.palette.primary.onSubtle,
            '&:hover': { backgroundColor: theme.vars.palette.primary.subtle },
          }),
          ...(ownerState.color === 'inherit' && {
            color: theme.vars.palette.text.secondary,
            '&:hover': {
              backgroundColor: theme.vars.palette.background.subtle,
              color: theme.vars.palette.text.primary,
            },
          }),
          ...(ownerState.color === 'error' && {
            color: theme.vars.palette.error.onSubtle,
            '&:hover': { backgroundColor: theme.vars.palette.error.subtle },
          }),
          '&.Mui-disabled': { backgroundColor: 'transparent' },
        }),
        startIcon: { marginRight: 8, marginLeft: -2 },
        endIcon: { marginLeft: 8, marginRight: -4 },
      },
    },
    MuiIconButton: {
      styleOverrides: {
        root: ({ theme }) => ({
          width: 'var(--control-height)',
          height: 'var(--control-height)',
          padding: 0,
          borderRadius: 6,
          color: theme.vars.palette.text.secondary,
          '&:hover': { backgroundColor: theme.vars.palette.background.subtle, color: theme.vars.palette.text.primary },
        }),
        sizeSmall: { width: 'var(--control-height-small)', height: 'var(--control-height-small)' },
      },
    },
  };
}
