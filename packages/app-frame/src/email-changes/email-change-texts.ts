import { useLateTexts } from '../texts/use-late-texts';
import en from './locales/en.json' with { type: 'json' };
import it from './locales/it.json' with { type: 'json' };

export const emailChangeTexts = { it, en };

/** The texts of a change of the sign-in address. */
export const useEmailChangeTexts = () => useLateTexts('emailChanges', emailChangeTexts);
