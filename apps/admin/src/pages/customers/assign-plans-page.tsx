import { isProblem } from '@tenantry/api-client';
import { FullPageState, LoadingPage } from '@tenantry/ui';
import { useParams } from 'react-router';
import { useCustomer } from '../../features/customer-profile/api/customer.queries';
import { AssignPlansForm } from './assign-plans-form';

/** Adds plans to a customer that exists (S001-22). */
export function Component() {
  const { id = '' } = useParams();
  const { data: customer, error, refetch } = useCustomer(id);
  if (isProblem(error, 'notFound', 'invalidInput')) return <FullPageState kind="notFound" />;
  if (error) return <FullPageState kind="error" onRetry={() => void refetch()} />;
  if (!customer) return <LoadingPage />;
  return <AssignPlansForm customer={customer} />;
}
