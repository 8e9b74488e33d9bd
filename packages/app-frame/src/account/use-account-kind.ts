import type { Account } from '@tenantry/contracts';
import { useTranslation } from 'react-i18next';

/** Returns the function that says what an account is: the platform, or a channel of some level. */
export function useAccountKind() {
  const { t } = useTranslation('frame');
  return ({ tenantKind, tier }: Account) =>
    tenantKind === 'partner' ? t('account.partner', { tier }) : t(`account.${tenantKind}`);
}
