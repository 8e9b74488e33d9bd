import { saved, useCanIn } from '@tenantry/app-frame';
import { isProblem } from '@tenantry/api-client';
import { FullPageState, LoadingPage, PageHeader } from '@tenantry/ui';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useCustomer } from '../../features/customer-profile/api/customer.queries';
import { ProfileForm } from '../../features/customer-profile/components/profile-form';
import { paths } from '../../shared/paths';

/** Changes the profile of a customer. */
export function Component() {
  const { t } = useTranslation('customer');
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const { data: customer, error, refetch } = useCustomer(id);
  const canEdit = useCanIn('customers.edit', customer);
  if (isProblem(error, 'notFound', 'invalidInput')) return <FullPageState kind="notFound" />;
  if (error && !customer) return <FullPageState kind="error" onRetry={() => void refetch()} />;
  if (!customer) return <LoadingPage />;
  if (!canEdit) return <FullPageState kind="forbidden" />;
  const open = () => void navigate(paths.customer(id));
  return (
    <>
      <PageHeader
        title={t('edit.title', { name: customer.company })}
        back={{ href: paths.customer(id), label: customer.company }}
      />
      <ProfileForm
        key={customer.id}
        customer={customer}
        href={paths.customer(id)}
        onDone={() => void navigate(paths.customer(id), { state: saved })}
        onCancel={open}
      />
    </>
  );
}
