import type { Components, Theme } from '@mui/material/styles';
import type { Audience } from './audience';

/**
 * Global rules of one audience: the height of controls as a CSS variable (phones always get 44 px targets), the focus ring,
 * tabular figures, and stillness for people who asked for reduced motion.
 */
export function baseStyles(audience: Audience): Components<Theme>['MuiCssBaseline'] {
  const area = audience === 'customer';
  return {
    styleOverrides: (theme) => ({
      ':root': {
        '--control-height': area ? '44px' : '36px',
        '--control-height-small': area ? '36px' : '32px',
        '--chip-height': area ? '26px' : '24px',
        '@media (max-width: 767.95px)': { '--control-height': '44px', '--control-height-small': '40px' },
      },
      body: { ...theme.typography.body1, WebkitFontSmoothing: 'antialiased', fontOpticalSizing: 'auto' },
      'b, strong': { fontWeight: 600 },
      ':focus-visible': { outline: `2px solid ${theme.vars.palette.primary.main}`, outlineOffset: 2 },
      '[tabindex="-1"]:focus-visible': { outline: 'none' },
      '.tabular-nums, time': { fontVariantNumeric: 'tabular-nums' },
      '@media (prefers-reduced-motion: reduce)': {
        '*, *::before, *::after': {
          animationDuration: '0.01ms !important',
          animationIterationCount: '1 !important',
          transitionDuration: '0.01ms !important',
          scrollBehavior: 'auto !important',
        },
      },
    }),
  };
}
