import { useCan } from '@tenantry/app-frame';
import { EmptyState } from '@tenantry/ui';
import { Building2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { CreateCustomerButton } from './create-customer-button';

interface Props {
  /** Whether the first step is the page's one primary action; the head of a list holds it already. */
  primary?: boolean;
}

/** What a list of customers is for, and the first step. */
export function NoCustomers({ primary = false }: Props) {
  const { t } = useTranslation('customers');
  const mayCreate = useCan('customers.create');
  return (
    <EmptyState
      icon={Building2}
      title={t('empty.title')}
      text={t(mayCreate ? 'empty.text' : 'empty.textReader')}
      action={mayCreate && <CreateCustomerButton variant={primary ? 'contained' : 'outlined'} />}
    />
  );
}
