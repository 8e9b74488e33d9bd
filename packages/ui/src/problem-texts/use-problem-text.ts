import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/use-format';
import { uiResources } from '../i18n/ui-resources';

const placeholders = /{{(\w+)}}/g;

/**
 * Returns a function from a problem code (and its params) to a sentence in the reader's language that says how to fix it.
 * An unknown code, or one whose params are incomplete, gives the general sentence named by `fallback`.
 */
export function useProblemText(fallback: 'invalidValue' | 'internal' = 'invalidValue') {
  const { t } = useTranslation('problems');
  const { wait } = useFormat();
  return useCallback(
    (code: string, params: Record<string, unknown> = {}): string => {
      const { retryAfter } = params;
      const shown = typeof retryAfter === 'number' ? { ...params, retryAfter: wait(retryAfter) } : params;
      return t(isComplete(code, params) ? code : fallback, shown as Record<string, string>);
    },
    [t, wait, fallback],
  );
}

function isComplete(code: string, params: Record<string, unknown>): boolean {
  const texts: Record<string, string> = uiResources.en.problems;
  const text = Object.hasOwn(texts, code) ? texts[code] : undefined;
  if (text === undefined) return false;
  return [...text.matchAll(placeholders)].every(([, name]) => name !== undefined && params[name] != null);
}
