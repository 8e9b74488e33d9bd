import type { OwnSession } from '@tenantry/contracts';
import { useTranslation } from 'react-i18next';

/** Names a session's device as people would: "Firefox on Windows", or what is known of it. */
export function useDeviceName() {
  const { t } = useTranslation('frame');
  return ({ browser, system }: Pick<OwnSession, 'browser' | 'system'>): string =>
    browser && system ? t('security.device', { browser, system }) : (browser ?? system ?? t('security.unknownDevice'));
}
