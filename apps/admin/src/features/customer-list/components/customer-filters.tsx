import { contactCoverage, customerSort, tenantStatus, type CustomerSort } from '@tenantry/contracts/admin';
import { FilterBar, FilterMenu, SearchField, useIsPhone } from '@tenantry/ui';
import { useTranslation } from 'react-i18next';
import { usePlanOptions } from '../api/customer-list.queries';
import type { ListState } from '../list-state';

interface Props {
  state: ListState;
  onChange: (part: Partial<ListState>) => void;
}

// Deleted customers are kept for the records only; no list offers them.
const statuses = tenantStatus.options.filter((status) => status !== 'deleted');

/** Search and filters of the list; on phones, where there are no headers, also its order. */
export function CustomerFilters({ state, onChange }: Props) {
  const { t } = useTranslation('customers');
  const phone = useIsPhone();
  const plans = usePlanOptions();
  return (
    <FilterBar>
      <SearchField
        label={t('search')}
        placeholder={t('searchHint')}
        value={state.search}
        onChange={(search) => onChange({ search })}
      />
      <FilterMenu
        label={t('column.status')}
        value={state.status}
        options={statuses.map((value) => ({ value, label: t(`ui:status.customer.${value}`) }))}
        onChange={(status) => onChange({ status })}
      />
      {plans.length > 0 && (
        <FilterMenu
          label={t('filter.plan')}
          value={state.planId}
          options={plans}
          onChange={(planId) => onChange({ planId })}
        />
      )}
      <FilterMenu
        label={t('filter.contacts')}
        value={state.contacts}
        options={contactCoverage.options.map((value) => ({ value, label: t(`filter.${value}`) }))}
        onChange={(contacts) => onChange({ contacts })}
      />
      {phone && (
        <FilterMenu<CustomerSort>
          quiet
          label={t('filter.sort')}
          value={state.sort}
          options={customerSort.options.map((value) => ({ value, label: t(`sort.${value}`) }))}
          onChange={(sort) => onChange({ sort })}
        />
      )}
    </FilterBar>
  );
}
