import type { Mail } from '@tenantry/contracts';
import { useTranslation } from 'react-i18next';

/** Says why a mail was withdrawn or what went wrong, in words of ours where the reason is a known key. */
export function useMailReason() {
  const { t, i18n } = useTranslation('customer');
  return ({ reason, status, attempts }: Mail): string | undefined => {
    if (reason === null) return undefined;
    const key = `mail.reason.${reason}`;
    if (i18n.exists(key, { ns: 'customer' })) return t(key as 'mail.reason.byHand');
    return status === 'cancelled' ? t('mail.withdrawn') : t('mail.lastAttempt', { count: attempts, reason });
  };
}
