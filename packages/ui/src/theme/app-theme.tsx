import '@fontsource-variable/inter';
import createCache from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import { type ElementType, type ReactNode, useState } from 'react';
import type { Audience } from './audience';
import { tenantryTheme } from './tenantry-theme';

export interface AppThemeProps {
  audience: Audience;
  nonce?: string;
  linkComponent?: ElementType;
  children: ReactNode;
}

/** Wraps an app: style cache (with the nonce of the page), theme in the system's colour scheme, base styles, the Inter font. */
export function AppTheme({ audience, nonce, linkComponent, children }: AppThemeProps) {
  // Both are made once: a new cache would insert every style again, a new theme would restyle the whole tree. One style
  // element for all rules everywhere, as production has it: one for each rule makes page tests take twice as long.
  const [cache] = useState(() => createCache({ key: 't', ...(nonce && { nonce }), prepend: true, speedy: true }));
  const [theme] = useState(() => tenantryTheme(audience, linkComponent));
  return (
    <CacheProvider value={cache}>
      <ThemeProvider theme={theme} defaultMode="system">
        <CssBaseline enableColorScheme />
        {children}
      </ThemeProvider>
    </CacheProvider>
  );
}
