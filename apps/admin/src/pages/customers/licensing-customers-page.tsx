import { PageHeader } from '@tenantry/ui';
import { useTranslation } from 'react-i18next';
import { CreateCustomerButton } from '../../features/customer-list/components/create-customer-button';
import { CustomerList } from '../../features/customer-list/components/customer-list';
import { NoCustomers } from '../../features/customer-list/components/no-customers';

/** Users & licences: the same customers, seen by what they have licensed. */
export function Component() {
  const { t } = useTranslation('customers');
  return (
    <>
      <PageHeader title={t('title')} meta={t('licensingText')} actions={<CreateCustomerButton />} />
      <CustomerList columns="licences" caption={t('licensingCaption')} empty={<NoCustomers />} />
    </>
  );
}
