import { useLateTexts } from '../texts/use-late-texts';
import en from './locales/en.json' with { type: 'json' };
import it from './locales/it.json' with { type: 'json' };

export const companyAccountTexts = { it, en };

/** The texts of signing in with the account of a company. */
export const useCompanyAccountTexts = () => useLateTexts('companyAccount', companyAccountTexts);
