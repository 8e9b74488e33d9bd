import { useCan } from '@tenantry/app-frame';
import Button from '@mui/material/Button';
import type { Licence } from '@tenantry/contracts';
import { CardSection, EmptyState, ProblemAlert } from '@tenantry/ui';
import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLicences } from '../../features/licences/api/licence.queries';
import { CancelLicenceDialog } from '../../features/licences/components/cancel-licence-dialog';
import { LicenceTable } from '../../features/licences/components/licence-table';

/** The licences of a customer with what can be done about each. */
export function CustomerLicences({ customerId, assignHref }: { customerId: string; assignHref?: string }) {
  const { t } = useTranslation('customer');
  const canCancel = useCan('licences.assign');
  const { data, error, isPending, refetch } = useLicences(customerId);
  const [ending, setEnding] = useState<Licence>();
  const first = assignHref && (
    <Button variant="outlined" href={assignHref}>
      {t('header.assign')}
    </Button>
  );
  return (
    <CardSection title={t('licences.title')} count={data?.items.length} flush>
      {error ? (
        <ProblemAlert error={error} onRetry={() => void refetch()} />
      ) : (
        <LicenceTable
          licences={data?.items ?? []}
          loading={isPending}
          empty={
            <EmptyState
              icon={KeyRound}
              title={t('licences.empty')}
              text={t('licences.emptyText')}
              action={first}
              headingLevel="h3"
            />
          }
          onCancel={canCancel ? setEnding : undefined}
        />
      )}
      <CancelLicenceDialog licence={ending} onClose={() => setEnding(undefined)} />
    </CardSection>
  );
}
