import { Can } from '@tenantry/app-frame';
import Button, { type ButtonProps } from '@mui/material/Button';
import { Icon } from '@tenantry/ui';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../shared/paths';

/** Opens the wizard for a new customer (S001-01); not there for somebody who may not create one. */
export function CreateCustomerButton({ variant = 'contained' }: Pick<ButtonProps, 'variant'>) {
  const { t } = useTranslation('customers');
  return (
    <Can permission="customers.create">
      <Button variant={variant} href={paths.newCustomer()} startIcon={<Icon of={Plus} />}>
        {t('create')}
      </Button>
    </Can>
  );
}
