import type {} from '@mui/material/themeCssVarsAugmentation';

/** The three colours each status and the accent have besides MUI's own. */
interface ToneKeys {
  subtle: string;
  onSubtle: string;
  outline: string;
}

interface OwnPaletteKeys {
  borderStrong: string;
  control: string;
  scrim: string;
  shadowCard: string;
  shadowMenu: string;
  shadowDialog: string;
  neutral: ToneKeys & { main: string };
}

interface OwnBackgroundKeys {
  subtle: string;
  raised: string;
  inverse: string;
  onInverse: string;
  inverseAccent: string;
}

declare module '@mui/material/styles' {
  interface Palette extends OwnPaletteKeys {}
  interface PaletteOptions extends Partial<OwnPaletteKeys> {}
  interface TypeBackground extends OwnBackgroundKeys {}
  interface TypeText {
    tertiary: string;
  }
  interface PaletteColor extends ToneKeys {
    pressed?: string;
  }
  interface SimplePaletteColorOptions extends Partial<ToneKeys> {
    pressed?: string;
  }
  interface TypographyVariants {
    code: React.CSSProperties;
  }
  interface TypographyVariantsOptions {
    code?: React.CSSProperties;
  }
}

declare module '@mui/material/Typography' {
  interface TypographyPropsVariantOverrides {
    code: true;
  }
}

declare module '@mui/material/Chip' {
  interface ChipPropsVariantOverrides {
    status: true;
  }
}
