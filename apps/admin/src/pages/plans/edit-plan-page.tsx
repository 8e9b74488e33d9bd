import { useCan } from '@tenantry/app-frame';
import Stack from '@mui/material/Stack';
import { isProblem } from '@tenantry/api-client';
import { FullPageState, LoadingPage, PageHeader, StatusChip } from '@tenantry/ui';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { usePlan } from '../../features/plans/api/plan.queries';
import { PlanDetails } from '../../features/plans/components/plan-details';
import { PlanForm } from '../../features/plans/components/plan-form';
import { PlanSwitch } from '../../features/plans/components/plan-switch';
import { useProducts } from '../../features/products/api/product.queries';
import { paths } from '../../shared/paths';

/** One plan: to change for who defined it, to read for everybody else. */
export function Component() {
  const { t } = useTranslation('plans');
  const { id = '' } = useParams();
  const { data: plan, error, refetch } = usePlan(id);
  const products = useProducts();
  const mayDefine = useCan('plans.define');
  if (isProblem(error, 'notFound', 'invalidInput')) return <FullPageState kind="notFound" />;
  const failed = error ?? products.error;
  if (failed && !(plan && products.data))
    return <FullPageState kind="error" onRetry={() => void Promise.all([refetch(), products.refetch()])} />;
  if (!plan || !products.data) return <LoadingPage />;
  const editable = plan.own && mayDefine;
  return (
    <>
      <PageHeader
        title={plan.name}
        chip={<StatusChip kind="plan" status={plan.enabled ? 'enabled' : 'disabled'} />}
        back={{ href: paths.plans(), label: t('title') }}
        actions={editable && <PlanSwitch plan={plan} />}
      />
      {editable ? (
        <PlanForm plan={plan} products={products.data.items} />
      ) : (
        <Stack spacing={2.5} sx={{ maxWidth: 860 }}>
          <PlanDetails plan={plan} />
        </Stack>
      )}
    </>
  );
}
