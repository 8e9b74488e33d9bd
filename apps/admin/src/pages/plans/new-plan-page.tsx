import { LoadingPage, PageHeader, ProblemAlert } from '@tenantry/ui';
import { useTranslation } from 'react-i18next';
import { PlanForm } from '../../features/plans/components/plan-form';
import { useProducts } from '../../features/products/api/product.queries';
import { paths } from '../../shared/paths';

/** Defines a plan. */
export function Component() {
  const { t } = useTranslation('plans');
  const { data, error, refetch } = useProducts();
  return (
    <>
      <PageHeader title={t('newTitle')} back={{ href: paths.plans(), label: t('title') }} />
      {data && <PlanForm products={data.items} />}
      {!data && (error ? <ProblemAlert error={error} onRetry={() => void refetch()} /> : <LoadingPage />)}
    </>
  );
}
