import { contactType, memberState, rolesOf, type TenantKind } from '@tenantry/contracts';
import { FilterBar, FilterMenu, SearchField } from '@tenantry/ui';
import { useTranslation } from 'react-i18next';
import type { MemberListState } from '../list-state';
import { useMemberTexts } from '../member-texts';

interface Props {
  kind: TenantKind;
  state: MemberListState;
  onChange: (part: Partial<MemberListState>, replace?: boolean) => void;
}

/** Search, and what narrows the list. */
export function MemberFilters({ kind, state, onChange }: Props) {
  const { t } = useMemberTexts();
  const { t: frame } = useTranslation('frame');
  const { t: ui } = useTranslation('ui');
  return (
    <FilterBar>
      <SearchField label={t('search')} value={state.search} onChange={(search) => onChange({ search }, true)} />
      <FilterMenu
        label={t('column.role')}
        value={state.role}
        options={rolesOf[kind].map((value) => ({ value, label: frame(`role.${value}`) }))}
        onChange={(role) => onChange({ role })}
      />
      <FilterMenu
        label={t('column.types')}
        value={state.contactType}
        options={contactType.options.map((value) => ({ value, label: t(`type.${value}`) }))}
        onChange={(type) => onChange({ contactType: type })}
      />
      <FilterMenu
        label={t('column.state')}
        value={state.state}
        options={memberState.options.map((value) => ({ value, label: ui(`status.user.${value}`) }))}
        onChange={(next) => onChange({ state: next })}
      />
    </FilterBar>
  );
}
