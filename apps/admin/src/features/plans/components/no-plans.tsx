import { useCan } from '@tenantry/app-frame';
import { EmptyState } from '@tenantry/ui';
import { Layers } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { CreatePlanButton } from './create-plan-button';

/** What a list of plans is for, and the first step. */
export function NoPlans() {
  const { t } = useTranslation('plans');
  const mayDefine = useCan('plans.define');
  return (
    <EmptyState
      icon={Layers}
      title={t('empty.title')}
      text={t('empty.text')}
      action={mayDefine && <CreatePlanButton variant="outlined" />}
    />
  );
}
