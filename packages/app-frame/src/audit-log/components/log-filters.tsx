import type { AuditSubject } from '@tenantry/contracts';
import { FilterBar, FilterChip, FilterMenu, FilterPeriod } from '@tenantry/ui';
import type { LogEntry } from '../log-entry';
import type { LogAddress } from '../use-log-address';
import { lastDays } from '../usual-periods';
import { useAuditWords } from '../use-audit-words';

interface Props {
  address: LogAddress;
  /** What is on screen: an id in the address gets its name from there. */
  entries: readonly LogEntry[];
  subjects: readonly AuditSubject[];
}

/** Period and subject to choose; person and company, which a click in an entry sets, to take away. */
export function LogFilters({ address: { state, change }, entries, subjects }: Props) {
  const { t, actorName } = useAuditWords();
  const now = new Date();
  const by = entries.find(({ actorId }) => actorId === state.actorId);
  const at = entries.find(({ tenantId }) => tenantId === state.tenantId);
  return (
    <FilterBar>
      <FilterPeriod
        label={t('filter.period')}
        value={state}
        choices={[
          { label: t('period.today'), ...lastDays(1, now) },
          { label: t('period.last7'), ...lastDays(7, now) },
          { label: t('period.last30'), ...lastDays(30, now) },
        ]}
        onChange={change}
      />
      <FilterMenu
        label={t('filter.subject')}
        allLabel={t('filter.anySubject')}
        value={state.subject}
        options={subjects.map((value) => ({ value, label: t(`subject.${value}`) }))}
        onChange={(subject) => change({ subject })}
      />
      {state.actorId && (
        <FilterChip
          label={t('filter.actor')}
          value={by ? actorName(by) : t('filter.oneActor')}
          onRemove={() => change({ actorId: undefined })}
        />
      )}
      {state.tenantId && (
        <FilterChip
          label={t('filter.tenant')}
          value={at?.tenantName ?? t('filter.oneTenant')}
          onRemove={() => change({ tenantId: undefined })}
        />
      )}
    </FilterBar>
  );
}
