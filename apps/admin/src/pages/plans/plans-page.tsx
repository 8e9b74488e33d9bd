import Card from '@mui/material/Card';
import { PageHeader, ProblemAlert } from '@tenantry/ui';
import { useTranslation } from 'react-i18next';
import { usePlans } from '../../features/plans/api/plan.queries';
import { CreatePlanButton } from '../../features/plans/components/create-plan-button';
import { NoPlans } from '../../features/plans/components/no-plans';
import { PlanList } from '../../features/plans/components/plan-list';

/** Own service plans and those that partners above publish. */
export function Component() {
  const { t } = useTranslation('plans');
  const { data, error, isPending, refetch } = usePlans();
  return (
    <>
      <PageHeader title={t('title')} meta={t('text')} actions={<CreatePlanButton />} />
      {error && !data ? (
        <ProblemAlert error={error} onRetry={() => void refetch()} />
      ) : data?.items.length === 0 ? (
        <Card>
          <NoPlans />
        </Card>
      ) : (
        <PlanList plans={data?.items ?? []} loading={isPending} />
      )}
    </>
  );
}
