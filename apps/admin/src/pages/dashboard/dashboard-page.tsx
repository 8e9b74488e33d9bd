import { useSession } from '@tenantry/app-frame';
import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import type { Dashboard } from '@tenantry/contracts/admin';
import { LoadingPage, PageHeader, ProblemAlert } from '@tenantry/ui';
import { useTranslation } from 'react-i18next';
import { CreateCustomerButton } from '../../features/customer-list/components/create-customer-button';
import { NoCustomers } from '../../features/customer-list/components/no-customers';
import { useDashboard } from '../../features/dashboard/api/dashboard.queries';
import { DashboardFigures } from '../../features/dashboard/components/dashboard-figures';
import { GrowthCard } from '../../features/dashboard/components/growth-card';
import { RecentCustomersCard } from '../../features/dashboard/components/recent-customers-card';
import { RenewalsCard } from '../../features/dashboard/components/renewals-card';
import { UnitsCard } from '../../features/dashboard/components/units-card';
import { useGreeting } from '../../features/dashboard/use-greeting';

const column = { display: 'grid', gap: { xs: 2, md: 2.5 }, alignContent: 'start', minWidth: 0 } as const;
const columns = {
  ...column,
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1.72fr) minmax(0, 1fr)' },
} as const;

function Figures({ data }: { data: Dashboard }) {
  return (
    <Box sx={column}>
      <DashboardFigures {...data} />
      <Box sx={columns}>
        <Box sx={column}>
          <GrowthCard growth={data.growth} newThisMonth={data.customers.newThisMonth} />
          <RecentCustomersCard customers={data.recentCustomers} />
        </Box>
        <Box sx={column}>
          <RenewalsCard renewals={data.renewals} />
          <UnitsCard units={data.units} />
        </Box>
      </Box>
    </Box>
  );
}

/** Where the day begins: what there is, what ends soon, who is new. */
export function Component() {
  const { t } = useTranslation('dashboard');
  const { user, account } = useSession();
  const { greeting, today } = useGreeting();
  const { data, error, refetch } = useDashboard();
  const isNew = data && data.customers.active === 0 && data.recentCustomers.length === 0;
  return (
    <>
      <PageHeader
        title={t(`greeting.${greeting}`, { name: user.firstName })}
        meta={t('meta', { today, tenant: account.tenantName })}
        end={!isNew && <CreateCustomerButton />}
      />
      {error && !data && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {!error && !data && <LoadingPage />}
      {isNew && (
        <Card>
          <NoCustomers primary />
        </Card>
      )}
      {data && !isNew && <Figures data={data} />}
    </>
  );
}
