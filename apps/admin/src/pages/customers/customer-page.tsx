import { useCan, useCanIn } from '@tenantry/app-frame';
import { isProblem } from '@tenantry/api-client';
import { FullPageState, LoadingPage } from '@tenantry/ui';
import { useMatch, useParams } from 'react-router';
import { ActAsButton } from '../../features/acting/components/act-as-button';
import { useCustomer } from '../../features/customer-profile/api/customer.queries';
import { CustomerHeader } from '../../features/customer-profile/components/customer-header';
import { customerTabs, CustomerTabs, type CustomerTab } from '../../features/customer-profile/components/customer-tabs';
import { HistoryList } from '../../features/history/components/history-list';
import { paths } from '../../shared/paths';
import { CustomerContacts } from './customer-contacts';
import { CustomerLicences } from './customer-licences';
import { CustomerMails } from './customer-mails';
import { CustomerOverview } from './customer-overview';
import { CustomerUsers } from './customer-users';

/** One customer: who they are, what they have, what was written to them, what happened. */
export function Component() {
  const { id = '' } = useParams();
  const tab = useMatch('/customers/:id/:tab')?.params.tab ?? 'overview';
  const { data: customer, error, refetch } = useCustomer(id);
  const canEdit = useCanIn('customers.edit', customer);
  const canAssign = useCan('licences.assign');
  const canSeeMails = useCanIn('mails.view', customer);
  const canSeeHistory = useCanIn('audit.view', customer);
  // Where the customer manages itself, the tab says so: whoever looks for its contacts is to know why they are not there.
  const canSeeContacts = useCan('customerContacts.view');
  const canManageUsers = useCan('members.manage');
  const hidden: Partial<Record<CustomerTab, boolean>> = {
    configure: !canSeeContacts,
    users: !canManageUsers,
    mail: !canSeeMails,
    history: !canSeeHistory,
  };
  const shown = customerTabs.filter((name) => !hidden[name]);
  const current = shown.find((name) => name === tab);

  if (isProblem(error, 'notFound', 'invalidInput') || !current) return <FullPageState kind="notFound" />;
  if (error) return <FullPageState kind="error" onRetry={() => void refetch()} />;
  if (!customer) return <LoadingPage />;

  const hrefOf = (name: CustomerTab) => paths.customer(id, name);
  const editHref = canEdit ? paths.editCustomer(id) : undefined;
  const assignHref = canAssign && customer.status === 'active' ? paths.assignPlans(id) : undefined;
  return (
    <>
      <CustomerHeader
        customer={customer}
        editHref={editHref}
        assignHref={assignHref}
        further={<ActAsButton customer={customer} />}
      />
      <CustomerTabs current={current} shown={shown} hrefOf={hrefOf} />
      {current === 'overview' && <CustomerOverview customer={customer} editHref={editHref} hrefOf={hrefOf} />}
      {current === 'licences' && <CustomerLicences customerId={id} assignHref={assignHref} />}
      {current === 'configure' && <CustomerContacts customer={customer} />}
      {current === 'users' && <CustomerUsers customer={customer} />}
      {current === 'mail' && <CustomerMails customer={customer} />}
      {current === 'history' && <HistoryList customerId={id} />}
    </>
  );
}
