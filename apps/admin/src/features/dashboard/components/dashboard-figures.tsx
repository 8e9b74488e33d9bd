import type { Dashboard } from '@tenantry/contracts/admin';
import { Figure, FigureStrip, useFormat } from '@tenantry/ui';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../shared/paths';

/** The state of things in four numbers; what needs somebody is coloured and leads there. */
export function DashboardFigures({ customers, licences, mails }: Pick<Dashboard, 'customers' | 'licences' | 'mails'>) {
  const { t } = useTranslation('dashboard');
  const { number } = useFormat();
  const count = (key: string, value: number) => t(key, { count: value, number: number(value) });
  return (
    <FigureStrip>
      <Figure
        caption={t('figure.customers')}
        figure={number(customers.active)}
        note={count('figure.newThisMonth', customers.newThisMonth)}
        href={`${paths.customers()}?status=active`}
      />
      <Figure
        caption={t('figure.licences')}
        figure={number(licences.active)}
        note={licences.scheduled > 0 ? count('figure.scheduled', licences.scheduled) : t('figure.noneScheduled')}
        href={paths.licensingCustomers()}
      />
      <Figure
        caption={t('figure.expiring')}
        figure={number(licences.expiring)}
        tone={licences.expiring > 0 ? 'warning' : 'default'}
        note={t(licences.expiring > 0 ? 'figure.toRenew' : 'figure.nothingToRenew')}
        href={`${paths.licensingCustomers()}?sort=next_expiry`}
      />
      <Figure
        caption={t('figure.mails')}
        figure={number(mails.failed)}
        tone={mails.failed > 0 ? 'error' : 'default'}
        note={
          mails.failed > 0
            ? t('figure.mailsToFix')
            : mails.scheduled > 0
              ? count('figure.mailsScheduled', mails.scheduled)
              : t('figure.noMailsScheduled')
        }
      />
    </FigureStrip>
  );
}
