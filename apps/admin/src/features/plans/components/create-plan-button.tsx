import { Can } from '@tenantry/app-frame';
import Button, { type ButtonProps } from '@mui/material/Button';
import { Icon } from '@tenantry/ui';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../shared/paths';

/** Opens the form of a new plan; not there for somebody who may not define one. */
export function CreatePlanButton({ variant = 'contained' }: Pick<ButtonProps, 'variant'>) {
  const { t } = useTranslation('plans');
  return (
    <Can permission="plans.define">
      <Button variant={variant} href={paths.newPlan()} startIcon={<Icon of={Plus} />}>
        {t('create')}
      </Button>
    </Can>
  );
}
