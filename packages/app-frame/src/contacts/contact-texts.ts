import { useLateTexts } from '../texts/use-late-texts';
import en from './locales/en.json' with { type: 'json' };
import it from './locales/it.json' with { type: 'json' };

export const contactTexts = { it, en };

/** The texts of contacts. */
export const useContactTexts = () => useLateTexts('contacts', contactTexts);
