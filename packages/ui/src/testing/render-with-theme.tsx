import { render } from '@testing-library/react';
import type { ReactElement } from 'react';
import { I18nextProvider } from 'react-i18next';
import { createI18n } from '../i18n/create-i18n';
import type { Language } from '../i18n/languages';
import { ToastProvider } from '../layout/toast-provider';
import { AppTheme } from '../theme/app-theme';
import type { Audience } from '../theme/audience';

export interface RenderWithThemeOptions {
  audience?: Audience;
  language?: Language;
  resources?: Record<Language, Record<string, object>>;
}

/** Renders an element inside theme, texts and toasts, as an app would; Italian and admin unless told. Returns the i18n too. */
export function renderWithTheme(ui: ReactElement, options: RenderWithThemeOptions = {}) {
  const { audience = 'admin', language = 'it', resources = { it: {}, en: {} } } = options;
  const i18n = createI18n({ resources, language });
  const result = render(ui, {
    wrapper: ({ children }) => (
      <I18nextProvider i18n={i18n}>
        <AppTheme audience={audience}>
          <ToastProvider>{children}</ToastProvider>
        </AppTheme>
      </I18nextProvider>
    ),
  });
  return { ...result, i18n };
}
