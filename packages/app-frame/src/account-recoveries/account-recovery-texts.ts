import { useLateTexts } from '../texts/use-late-texts';
import en from './locales/en.json' with { type: 'json' };
import it from './locales/it.json' with { type: 'json' };

export const accountRecoveryTexts = { it, en };

/** The texts of the way back into an account. */
export const useAccountRecoveryTexts = () => useLateTexts('accountRecoveries', accountRecoveryTexts);
