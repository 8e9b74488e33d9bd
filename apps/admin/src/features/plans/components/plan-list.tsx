import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import type { Plan } from '@tenantry/contracts/admin';
import {
  DataTable,
  FilterBar,
  FilterMenu,
  NoResults,
  RowLink,
  SearchField,
  StatusChip,
  type Column,
} from '@tenantry/ui';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { paths } from '../../../shared/paths';
import { usePlanWords } from '../plan-words';

const states = ['enabled', 'disabled'] as const;
const stateOf = ({ enabled }: Plan) => (enabled ? 'enabled' : 'disabled');

function useColumns(): readonly Column<Plan>[] {
  const { t } = useTranslation('plans');
  const { period, units, price } = usePlanWords();
  return [
    {
      key: 'name',
      header: t('column.name'),
      render: (plan) => (
        <RowLink href={paths.plan(plan.id)} sub={`${plan.productName}, ${plan.vendor}`}>
          {plan.name}
        </RowLink>
      ),
    },
    {
      key: 'status',
      header: t('column.status'),
      width: 132,
      render: (plan) => <StatusChip kind="plan" status={stateOf(plan)} />,
    },
    {
      key: 'version',
      header: t('column.version'),
      width: 150,
      hideBelow: 'lg',
      render: (plan) => t(`version.${plan.versionType}`),
    },
    { key: 'period', header: t('column.period'), width: 100, render: period },
    { key: 'units', header: t('column.units'), width: 190, hideBelow: 'lg', render: units },
    { key: 'price', header: t('column.price'), align: 'right', width: 140, render: price },
    {
      key: 'owner',
      header: t('column.owner'),
      width: 160,
      hideBelow: 'xl',
      render: (plan) => (plan.own ? t('ownPlan') : plan.ownerName),
    },
  ];
}

/** The plans, searched and filtered in the address; they are few, so all of them are here at once. */
export function PlanList({ plans, loading }: { plans: readonly Plan[]; loading: boolean }) {
  const { t } = useTranslation('plans');
  const [params, setParams] = useSearchParams();
  const columns = useColumns();
  const { period, price } = usePlanWords();
  const search = params.get('search') ?? '';
  const status = states.find((one) => one === params.get('status'));
  const show = (next: { search?: string; status?: string | undefined }) => {
    const wanted = { search, status, ...next };
    const given = Object.entries(wanted).filter((entry): entry is [string, string] => Boolean(entry[1]));
    setParams(given, { replace: true });
  };
  const words = search.trim().toLowerCase();
  const shown = plans.filter(
    (plan) =>
      (!status || stateOf(plan) === status) &&
      `${plan.name} ${plan.productName} ${plan.vendor}`.toLowerCase().includes(words),
  );
  return (
    <Card>
      <FilterBar>
        <SearchField label={t('search')} value={search} onChange={(text) => show({ search: text })} />
        <FilterMenu
          label={t('column.status')}
          value={status}
          options={states.map((value) => ({ value, label: t(`ui:status.plan.${value}`) }))}
          onChange={(value) => show({ status: value })}
        />
      </FilterBar>
      <Box sx={{ borderTop: 1, borderColor: 'divider' }}>
        <DataTable
          caption={t('title')}
          columns={columns}
          rows={shown}
          rowKey={({ id }) => id}
          rowHref={({ id }) => paths.plan(id)}
          rowHeight={52}
          loading={loading}
          empty={<NoResults onClear={() => show({ search: '', status: undefined })} />}
          renderItem={(plan) => (
            <Box sx={{ display: 'grid', gap: 0.5 }}>
              <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 1 }}>
                <Box sx={{ fontWeight: 500, overflowWrap: 'anywhere' }}>{plan.name}</Box>
                <StatusChip kind="plan" status={stateOf(plan)} />
              </Box>
              <Box sx={{ typography: 'body2', color: 'text.secondary' }}>
                {plan.productName} · {period(plan)} · {price(plan)}
              </Box>
            </Box>
          )}
        />
      </Box>
    </Card>
  );
}
