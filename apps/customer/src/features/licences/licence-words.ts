import type { Licence } from '@tenantry/contracts';
import { useFormat } from '@tenantry/ui';
import { useTranslation } from 'react-i18next';

const live: readonly Licence['status'][] = ['active', 'expiring', 'scheduled'];

/** Whether a licence still counts: it runs, or will. */
export const isLive = ({ status }: Licence): boolean => live.includes(status);

/** Words about a licence: its units in the word of its product, its days, and what happens on the last of them. */
export function useLicenceWords() {
  const { t } = useTranslation('licences');
  const { date, number, language } = useFormat();
  return {
    units: ({ units, unitLabels }: Licence) =>
      `${number(units)} ${unitLabels[language][units === 1 ? 'one' : 'other']}`,
    /** What comes next for a live licence. */
    outlook: ({ status, autoRenew, startDate, endDate }: Licence) =>
      status === 'scheduled'
        ? t('starts', { date: date(startDate) })
        : t(autoRenew ? 'renews' : 'expires', { date: date(endDate) }),
    /** The days it was meant for: a cancelled one keeps them, so they must not be read as the day it ended. */
    span: ({ startDate, endDate }: Licence) => `${date(startDate)} – ${date(endDate)}`,
    /** Whether a live licence goes on by itself; nothing of one that is over. */
    renewal: (licence: Licence) =>
      isLive(licence) ? t(licence.autoRenew ? 'renewal.automatic' : 'renewal.none') : undefined,
  };
}
