import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { UnitType } from '@tenantry/contracts/admin';
import { DataTable, EmptyState, type Column } from '@tenantry/ui';
import { Ruler } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useUnitTypes } from '../../features/unit-types/api/unit-type.queries';
import { UnitTypeDialog } from '../../features/unit-types/components/unit-type-dialog';
import { CataloguePage } from './catalogue-page';
import { EditButton } from './edit-button';

const words = ({ labels }: UnitType, language: 'it' | 'en') => `${labels[language].one}, ${labels[language].other}`;

/** What licences are counted in: seats, mailboxes, terabytes. */
export function Component() {
  const { t } = useTranslation('plans');
  const { data, error, isPending, refetch } = useUnitTypes();
  const [open, setOpen] = useState<{ id?: UnitType['id'] }>();
  const rows = data?.items ?? [];
  const edit = ({ id, code }: UnitType) => (
    <EditButton label={t('unitTypes.editNamed', { name: code })} onClick={() => setOpen({ id })} />
  );
  const columns: Column<UnitType>[] = [
    { key: 'code', header: t('unitTypes.code'), render: ({ code }) => <Typography variant="code">{code}</Typography> },
    { key: 'it', header: t('unitTypes.italian'), render: (row) => words(row, 'it') },
    { key: 'en', header: t('unitTypes.english'), render: (row) => words(row, 'en') },
    { key: 'edit', header: t('unitTypes.edit'), headerHidden: true, align: 'right', width: 64, render: edit },
  ];
  return (
    <CataloguePage
      title={t('unitTypes.title')}
      text={t('unitTypes.text')}
      create={t('unitTypes.create')}
      onCreate={() => setOpen({})}
      error={data ? undefined : error}
      onRetry={() => void refetch()}
    >
      <DataTable
        caption={t('unitTypes.title')}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        loading={isPending}
        empty={<EmptyState icon={Ruler} title={t('unitTypes.empty')} text={t('unitTypes.text')} />}
        renderItem={(unitType) => (
          <Box sx={{ display: 'flex', gap: 1 }}>
            <Box sx={{ flex: 1, minWidth: 0 }}>
              <Typography variant="code">{unitType.code}</Typography>
              <Box sx={{ typography: 'body2', color: 'text.secondary' }}>
                {words(unitType, 'it')} · {words(unitType, 'en')}
              </Box>
            </Box>
            {edit(unitType)}
          </Box>
        )}
      />
      {open && <UnitTypeDialog unitType={rows.find(({ id }) => id === open.id)} onClose={() => setOpen(undefined)} />}
    </CataloguePage>
  );
}
