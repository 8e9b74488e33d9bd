import { useLateTexts } from '../../texts/use-late-texts';
import en from './locales/en.json' with { type: 'json' };
import it from './locales/it.json' with { type: 'json' };

/** The texts of security events; the events themselves are named as in the audit log. */
export const useSecurityEventTexts = () => useLateTexts('securityEvents', { it, en });
