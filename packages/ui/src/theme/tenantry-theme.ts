import { createTheme, type Theme } from '@mui/material/styles';
import type { ElementType } from 'react';
import type { Audience } from './audience';
import { componentOverrides } from './component-overrides';
import { darkTokens } from './dark-tokens';
import { lightTokens } from './light-tokens';
import { palette } from './palette';
import './palette-augmentation';
import { typography } from './typography';

/**
 * The one theme of both apps. `audience` sets only body size and control height; `linkComponent` is the router's link, used for
 * everything that has an `href`. Both colour schemes are CSS variables, switched by a data attribute on the root element.
 */
export function tenantryTheme(audience: Audience, linkComponent?: ElementType): Theme {
  return createTheme({
    cssVariables: { colorSchemeSelector: 'data' },
    colorSchemes: { light: { palette: palette(lightTokens) }, dark: { palette: palette(darkTokens) } },
    breakpoints: { values: { xs: 0, sm: 600, md: 768, lg: 1200, xl: 1440 } },
    shape: { borderRadius: 6 },
    spacing: 8,
    typography: typography(audience),
    transitions: {
      duration: { shorter: 120, short: 180, standard: 220, enteringScreen: 180, leavingScreen: 120 },
      easing: { easeOut: 'cubic-bezier(.2,0,0,1)', easeInOut: 'cubic-bezier(.2,0,0,1)' },
    },
    components: componentOverrides(audience, linkComponent),
  });
}
