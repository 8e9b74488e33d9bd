import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Licence } from '@tenantry/contracts';
import { DataTable, StatusChip, type Column } from '@tenantry/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLicenceWords } from '../licence-words';

interface Props {
  licences: readonly Licence[];
  loading: boolean;
  empty: ReactNode;
}

const figures = { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' } as const;
// On a tablet the name needs the room more than the days do.
const days = { ...figures, whiteSpace: { md: 'normal', lg: 'nowrap' } } as const;

/** The licences with all that is known of each: a table, or a list on a phone. */
export function LicenceTable({ licences, loading, empty }: Props) {
  const { t } = useTranslation('licences');
  const { units, span, renewal } = useLicenceWords();
  const name = ({ planName, productName, versionType }: Licence) => (
    <Box sx={{ minWidth: 0 }}>
      <Typography sx={{ fontWeight: 500 }}>{planName}</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {productName} · {t(`version.${versionType}`)}
      </Typography>
    </Box>
  );
  const chip = ({ status }: Licence) => <StatusChip kind="licence" status={status} />;
  const columns: Column<Licence>[] = [
    { key: 'plan', header: t('column.plan'), render: name },
    { key: 'status', header: t('column.status'), render: chip },
    {
      key: 'units',
      header: t('column.units'),
      render: (licence) => (
        <Box component="span" sx={figures}>
          {units(licence)}
        </Box>
      ),
    },
    {
      key: 'span',
      header: t('column.span'),
      render: (licence) => (
        <>
          <Box component="span" sx={days}>
            {span(licence)}
          </Box>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {renewal(licence)}
          </Typography>
        </>
      ),
    },
  ];
  return (
    <DataTable
      caption={t('yours')}
      columns={columns}
      rows={licences}
      rowKey={({ id }) => id}
      loading={loading}
      skeletonRows={3}
      empty={empty}
      rowHeight={60}
      renderItem={(licence) => (
        <Box sx={{ display: 'grid', gap: 0.5 }}>
          <Box sx={{ display: 'flex', justifyContent: 'space-between', alignItems: 'flex-start', gap: 1 }}>
            {name(licence)}
            {chip(licence)}
          </Box>
          <span>{units(licence)}</span>
          <Typography variant="body2" component="div" sx={{ color: 'text.secondary' }}>
            <Box component="span" sx={figures}>
              {span(licence)}
            </Box>
            <div>{renewal(licence)}</div>
          </Typography>
        </Box>
      )}
    />
  );
}
