import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { Licence } from '@tenantry/contracts';
import { DataTable, StatusChip, useFormat, type Column } from '@tenantry/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isLive } from '../licence-dates';

interface Props {
  licences: readonly Licence[];
  loading?: boolean;
  empty?: ReactNode;
  /** Left out where nothing can be cancelled. */
  onCancel?: (licence: Licence) => void;
}

const numeric = { fontVariantNumeric: 'tabular-nums' } as const;

/** The licences of one customer: a table, or a list on a phone. */
export function LicenceTable({ licences, loading, empty, onCancel }: Props) {
  const { t } = useTranslation('customer');
  const { date, number, language } = useFormat();
  const name = ({ planName, versionType }: Licence) => (
    <Box sx={{ minWidth: 0 }}>
      <Typography sx={{ fontWeight: 500 }}>{planName}</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {t(`licences.version.${versionType}`)}
      </Typography>
    </Box>
  );
  const units = ({ units: count, unitLabels }: Licence) =>
    `${number(count)} ${unitLabels[language][count === 1 ? 'one' : 'other']}`;
  const span = ({ startDate, endDate }: Licence) => `${date(startDate)} – ${date(endDate)}`;
  const renewal = ({ autoRenew }: Licence) => t(autoRenew ? 'licences.renews' : 'licences.ends');
  const cancel = (licence: Licence) =>
    onCancel && isLive(licence) ? (
      <Button
        size="small"
        color="error"
        onClick={() => onCancel(licence)}
        aria-label={t('licences.cancelNamed', { plan: licence.planName })}
      >
        {t('licences.cancel')}
      </Button>
    ) : null;
  const columns: Column<Licence>[] = [
    { key: 'plan', header: t('licences.plan'), render: name },
    {
      key: 'status',
      header: t('licences.status'),
      render: ({ status }) => <StatusChip kind="licence" status={status} />,
    },
    { key: 'units', header: t('licences.units'), render: units },
    {
      key: 'span',
      header: t('licences.span'),
      render: (licence) => (
        <Box component="span" sx={numeric}>
          {span(licence)}
        </Box>
      ),
    },
    { key: 'renewal', header: t('licences.renewal'), render: renewal, hideBelow: 'xl' },
    ...(onCancel
      ? [{ key: 'actions', header: t('licences.actions'), headerHidden: true, align: 'right' as const, render: cancel }]
      : []),
  ];
  return (
    <DataTable
      caption={t('licences.title')}
      columns={columns}
      rows={licences}
      rowKey={({ id }) => id}
      loading={loading}
      skeletonRows={3}
      empty={empty}
      rowHeight={52}
      renderItem={(licence) => (
        <Box sx={{ display: 'grid', gap: 0.5 }}>
          <Box sx={{ display: 'flex', justifyContent: 'space-between', alignItems: 'flex-start', gap: 1 }}>
            {name(licence)}
            <StatusChip kind="licence" status={licence.status} />
          </Box>
          <span>{units(licence)}</span>
          <Typography variant="body2" sx={{ ...numeric, color: 'text.secondary' }}>
            {span(licence)} · {renewal(licence)}
          </Typography>
          <Box sx={{ ml: -1 }}>{cancel(licence)}</Box>
        </Box>
      )}
    />
  );
}
