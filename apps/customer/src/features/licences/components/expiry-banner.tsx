import type { Licence } from '@tenantry/contracts';
import { Banner, useFormat } from '@tenantry/ui';
import { ClockAlert } from 'lucide-react';
import { Trans, useTranslation } from 'react-i18next';
import { useLicenceWords } from '../licence-words';

/** The licence that ends first, when its end is near: what a customer must not miss. */
export function ExpiryBanner({ licences }: { licences: readonly Licence[] }) {
  const { t } = useTranslation('licences');
  const { date } = useFormat();
  const { units } = useLicenceWords();
  const next = licences
    .filter(({ status }) => status === 'expiring')
    .toSorted((a, b) => a.endDate.localeCompare(b.endDate))[0];
  if (!next) return null;
  return (
    <Banner tone="warning" icon={ClockAlert}>
      <Trans
        t={t}
        i18nKey={next.autoRenew ? 'near.renews' : 'near.expires'}
        values={{ plan: next.planName, units: units(next), date: date(next.endDate) }}
        components={{ b: <strong /> }}
      />
    </Banner>
  );
}
