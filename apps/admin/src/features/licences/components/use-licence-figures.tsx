import type { Licence } from '@tenantry/contracts';
import { Figure, useFormat } from '@tenantry/ui';
import { useTranslation } from 'react-i18next';
import { daysBetween, isLive, nextToExpire } from '../licence-dates';

/** The figures about licences at the head of a customer's page, each a cell of its FigureStrip. */
export function useLicenceFigures(licences: readonly Licence[], today: string) {
  const { t } = useTranslation('customer');
  const { date, number, relativeDays } = useFormat();
  const live = licences.filter(isLive);
  const scheduled = live.filter(({ status }) => status === 'scheduled').length;
  const next = nextToExpire(licences);
  const near = next?.status === 'expiring';
  return [
    <Figure
      key="licences"
      caption={t('figures.licences')}
      figure={number(live.length)}
      note={scheduled > 0 ? t('figures.scheduled', { count: scheduled }) : t('figures.noneScheduled')}
    />,
    <Figure
      key="next"
      caption={t('figures.nextExpiry')}
      figure={next ? date(next.endDate) : t('figures.none')}
      note={next && `${next.planName}, ${relativeDays(daysBetween(today, next.endDate))}`}
      tone={near ? 'warning' : 'default'}
    />,
  ];
}
