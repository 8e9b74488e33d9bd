import { useLateTexts } from '../texts/use-late-texts';
import en from './locales/en.json' with { type: 'json' };
import it from './locales/it.json' with { type: 'json' };

export const auditTexts = { it, en };

/** The texts of the log. */
export const useAuditTexts = () => useLateTexts('audit', auditTexts);
