import Card from '@mui/material/Card';
import { licenceStatus } from '@tenantry/contracts';
import { FilterBar, FilterMenu, NoResults, PageHeader, ProblemAlert } from '@tenantry/ui';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useLicences } from '../../features/licences/api/licence.queries';
import { LicenceTable } from '../../features/licences/components/licence-table';
import { NoLicences } from '../../features/licences/components/no-licences';

/** Every licence of the account, the past ones too; the chosen state is in the address. */
export function Component() {
  const { t } = useTranslation('licences');
  const [params, setParams] = useSearchParams();
  const { data, error, isPending, refetch } = useLicences();
  const wanted = licenceStatus.options.find((status) => status === params.get('status'));
  const show = (status: string | undefined) => setParams(status ? { status } : {}, { replace: true });
  const all = data?.items ?? [];
  const shown = wanted ? all.filter(({ status }) => status === wanted) : all;
  return (
    <>
      <PageHeader title={t('title')} meta={t('text')} />
      {error && !data ? (
        <ProblemAlert error={error} onRetry={() => void refetch()} />
      ) : (
        <Card>
          {all.length > 0 && (
            <FilterBar>
              <FilterMenu
                label={t('column.status')}
                value={wanted}
                allLabel={t('allStates')}
                options={licenceStatus.options.map((value) => ({ value, label: t(`ui:status.licence.${value}`) }))}
                onChange={show}
              />
            </FilterBar>
          )}
          <LicenceTable
            licences={shown}
            loading={isPending}
            empty={
              all.length > 0 ? (
                <NoResults title={t('noneFound')} text={t('noneFoundText')} onClear={() => show(undefined)} />
              ) : (
                <NoLicences />
              )
            }
          />
        </Card>
      )}
    </>
  );
}
