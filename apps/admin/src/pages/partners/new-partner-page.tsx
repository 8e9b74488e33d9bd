import { useSession } from '@tenantry/app-frame';
import { LoadingPage, PageHeader, ProblemAlert } from '@tenantry/ui';
import { useTranslation } from 'react-i18next';
import { usePartners } from '../../features/partners/api/partner.queries';
import { PartnerForm } from '../../features/partners/components/partner-form';
import { paths } from '../../shared/paths';

/** Creates a partner below the own company or below one of its partners. */
export function Component() {
  const { t } = useTranslation('partners');
  const { account } = useSession();
  const { data, error, refetch } = usePartners('');
  return (
    <>
      <PageHeader title={t('newTitle')} back={{ href: paths.partners(), label: t('title') }} />
      {data && (
        <PartnerForm own={account.tenantName} parents={data.items.filter(({ status }) => status === 'active')} />
      )}
      {!data && (error ? <ProblemAlert error={error} onRetry={() => void refetch()} /> : <LoadingPage />)}
    </>
  );
}
