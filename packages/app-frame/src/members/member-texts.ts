import { useLateTexts } from '../texts/use-late-texts';
import en from './locales/en.json' with { type: 'json' };
import it from './locales/it.json' with { type: 'json' };

export const memberTexts = { it, en };

/** The texts of the users of a tenant. */
export const useMemberTexts = () => useLateTexts('members', memberTexts);
