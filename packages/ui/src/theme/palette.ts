import type { PaletteOptions } from '@mui/material/styles';
import type { StatusTokens, Tokens } from './tokens';

const status = ({ icon, text, background, border }: StatusTokens) => ({
  main: icon,
  subtle: background,
  onSubtle: text,
  outline: border,
});

/** Tokens of one scheme in, the MUI palette of that scheme out. The own keys are declared in `palette-augmentation.ts`. */
export function palette(tokens: Tokens): PaletteOptions {
  return {
    background: {
      default: tokens.canvas,
      paper: tokens.surface,
      subtle: tokens.subtle,
      raised: tokens.raised,
      inverse: tokens.inverse,
      onInverse: tokens.onInverse,
      inverseAccent: tokens.inverseAccent,
    },
    divider: tokens.border,
    borderStrong: tokens.borderStrong,
    control: tokens.control,
    scrim: tokens.scrim,
    shadowCard: tokens.shadowCard,
    shadowMenu: tokens.shadowMenu,
    shadowDialog: tokens.shadowDialog,
    text: { primary: tokens.text, secondary: tokens.text2, tertiary: tokens.text3, disabled: tokens.textDisabled },
    primary: {
      main: tokens.accent,
      dark: tokens.accentHover,
      contrastText: tokens.onAccent,
      pressed: tokens.accentPressed,
      subtle: tokens.accentSubtle,
      onSubtle: tokens.accentText,
      outline: tokens.accentBorder,
    },
    success: status(tokens.success),
    warning: status(tokens.warning),
    info: status(tokens.info),
    error: {
      ...status(tokens.error),
      main: tokens.danger,
      dark: tokens.dangerHover,
      contrastText: tokens.onDanger,
    },
    neutral: status(tokens.neutral),
    action: {
      hover: tokens.subtle,
      selected: tokens.accentSubtle,
      active: tokens.text2,
      disabled: tokens.text3,
      disabledBackground: tokens.subtle,
      focus: tokens.subtle,
    },
  };
}
