import Link from '@mui/material/Link';
import type { Licence } from '@tenantry/contracts';
import { Banner, useFormat } from '@tenantry/ui';
import { CalendarSync, ClockAlert } from 'lucide-react';
import { Trans, useTranslation } from 'react-i18next';
import { useLicenceWords } from '../licence-words';
import { daysUntil, mostUrgent } from '../most-urgent';

interface Props {
  licences: readonly Licence[];
  /** Where all those near their end are. */
  expiringHref: string;
}

/** What a customer must not miss: the licence that lapses first or, where all go on by themselves, the next renewal. */
export function ExpiryBanner({ licences, expiringHref }: Props) {
  const { t } = useTranslation('licences');
  const { date, relativeDays } = useFormat();
  const { units } = useLicenceWords();
  const near = mostUrgent(licences);
  const [next] = near;
  if (!next) return null;
  return (
    <Banner tone={next.autoRenew ? 'info' : 'warning'} icon={next.autoRenew ? CalendarSync : ClockAlert}>
      <Trans
        t={t}
        i18nKey={next.autoRenew ? 'near.renews' : 'near.expires'}
        values={{
          plan: next.planName,
          units: units(next),
          date: date(next.endDate),
          distance: relativeDays(daysUntil(next.endDate)),
        }}
        components={{ b: <strong /> }}
      />
      {near.length > 1 && (
        <>
          {' '}
          <Link href={expiringHref} underline="always">
            {t('near.all', { count: near.length })}
          </Link>
        </>
      )}
    </Banner>
  );
}
