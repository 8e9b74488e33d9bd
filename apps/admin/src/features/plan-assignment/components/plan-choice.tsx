import Card from '@mui/material/Card';
import Skeleton from '@mui/material/Skeleton';
import { EmptyState, ProblemAlert } from '@tenantry/ui';
import { Layers } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { HeldLicence } from '../conflict';
import type { PlanFormState } from '../use-plan-form';
import { PlanPicker } from './plan-picker';

/** The plans to choose from, or why there are none to see. */
export function PlanChoice({ state, held }: { state: PlanFormState; held?: readonly HeldLicence[] }) {
  const { t } = useTranslation('wizard');
  if (state.error) return <ProblemAlert error={state.error} onRetry={state.retry} />;
  if (state.isPending)
    return (
      <Card sx={{ p: 2.5 }}>
        {[0, 1, 2, 3].map((row) => (
          <Skeleton key={row} height={52} />
        ))}
      </Card>
    );
  if (state.all.length === 0)
    return (
      <Card sx={{ p: 2.5 }}>
        <EmptyState icon={Layers} title={t('plans.empty')} text={t('plans.emptyText')} headingLevel="h2" />
      </Card>
    );
  return <PlanPicker plans={state.all} held={held} earliest={state.earliest} />;
}
