import { PageHeader } from '@tenantry/ui';
import { useTranslation } from 'react-i18next';
import { CreateCustomerButton } from '../../features/customer-list/components/create-customer-button';
import { CustomerList } from '../../features/customer-list/components/customer-list';
import { NoCustomers } from '../../features/customer-list/components/no-customers';

/** Customer management: the customers as relationships. */
export function Component() {
  const { t } = useTranslation('customers');
  return (
    <>
      <PageHeader title={t('title')} actions={<CreateCustomerButton />} />
      <CustomerList columns="relations" caption={t('title')} empty={<NoCustomers />} />
    </>
  );
}
