import type { TypographyVariantsOptions } from '@mui/material/styles';
import type { Audience } from './audience';

const phone = '@media (max-width: 767.95px)';

const size = (px: number, line: number) => ({ fontSize: `${px / 16}rem`, lineHeight: `${line / 16}rem` });

/** The type scale of one audience. Sizes are in rem, so the reader's own text size is respected. */
export function typography(audience: Audience): TypographyVariantsOptions {
  const area = audience === 'customer';
  return {
    fontFamily:
      '"Inter Variable", Inter, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
    fontWeightBold: 600,
    h1: {
      ...(area ? size(28, 36) : size(24, 32)),
      fontWeight: 600,
      letterSpacing: area ? '-0.022em' : '-0.018em',
      textWrap: 'balance',
      [phone]: area ? size(24, 30) : size(22, 28),
    },
    h2: { ...size(18, 26), fontWeight: 600, letterSpacing: '-0.012em' },
    h3: { ...(area ? size(16, 24) : size(15, 22)), fontWeight: 600, letterSpacing: '-0.006em' },
    h4: { ...size(26, 32), fontWeight: 600, letterSpacing: '-0.025em', fontVariantNumeric: 'tabular-nums' },
    h5: { ...size(18, 26), fontWeight: 600, letterSpacing: '-0.015em', fontVariantNumeric: 'tabular-nums' },
    h6: { ...size(14, 20), fontWeight: 600, letterSpacing: 0 },
    body1: { ...(area ? size(16, 24) : size(14, 20)), letterSpacing: 0 },
    body2: { ...(area ? size(14, 20) : size(13, 18)), letterSpacing: 0 },
    caption: { ...(area ? size(13, 18) : size(12, 16)), fontWeight: 500, letterSpacing: 0 },
    button: { ...(area ? size(15, 20) : size(14, 20)), textTransform: 'none', fontWeight: 500, letterSpacing: 0 },
    code: {
      fontFamily: 'ui-monospace, "SF Mono", "Cascadia Mono", "DejaVu Sans Mono", Menlo, Consolas, monospace',
      fontSize: '0.93em',
      letterSpacing: '-0.01em',
    },
  };
}
