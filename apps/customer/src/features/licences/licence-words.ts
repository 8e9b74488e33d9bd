import type { Licence } from '@tenantry/contracts';
import { useFormat } from '@tenantry/ui';
import { useTranslation } from 'react-i18next';

const live: readonly Licence['status'][] = ['active', 'expiring', 'scheduled'];

/** Whether a licence still counts: it runs, or will. */
export const isLive = ({ status }: Licence): boolean => live.includes(status);

/** Sentences about a licence: its units in the word of its product, and what happens on its last day. */
export function useLicenceWords() {
  const { t } = useTranslation('licences');
  const { date, number, language } = useFormat();
  return {
    units: ({ units, unitLabels }: Licence) =>
      `${number(units)} ${unitLabels[language][units === 1 ? 'one' : 'other']}`,
    outlook: ({ status, autoRenew, startDate, endDate }: Licence) => {
      if (status === 'scheduled') return t('starts', { date: date(startDate) });
      if (status === 'cancelled' || status === 'expired') return t('ended', { date: date(endDate) });
      return t(autoRenew ? 'renews' : 'expires', { date: date(endDate) });
    },
    span: ({ startDate, endDate }: Licence) => `${date(startDate)} – ${date(endDate)}`,
  };
}
