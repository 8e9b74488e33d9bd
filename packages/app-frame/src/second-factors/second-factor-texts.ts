import { useLateTexts } from '../texts/use-late-texts';
import en from './locales/en.json' with { type: 'json' };
import it from './locales/it.json' with { type: 'json' };

export const secondFactorTexts = { it, en };

/** The texts of second factors. */
export const useSecondFactorTexts = () => useLateTexts('secondFactors', secondFactorTexts);
