import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { Plan } from '@tenantry/contracts/admin';
import { useFormat } from '@tenantry/ui';
import { useTranslation } from 'react-i18next';
import type { Conflict } from '../conflict';
import { unitRange } from '../plan-words';
import { PlanCheck } from './plan-check';
import { PlanStart, PlanUnits } from './plan-inputs';
import { usePlanRow } from './use-plan-row';

export interface PlanListProps {
  rows: readonly { plan: Plan; conflict: Conflict | undefined }[];
  earliest: string;
}

function PlanTableRow({ plan, conflict, earliest }: PlanListProps['rows'][number] & { earliest: string }) {
  const { t } = useTranslation('wizard');
  const { date, language } = useFormat();
  const { row, endDate } = usePlanRow(plan);
  return (
    <TableRow selected={row?.selected ?? false}>
      <TableCell>
        <PlanCheck plan={plan} conflict={conflict} />
      </TableCell>
      {row?.selected ? (
        <>
          <TableCell>
            <PlanUnits plan={plan} />
          </TableCell>
          <TableCell>
            <PlanStart plan={plan} earliest={earliest} />
          </TableCell>
          <TableCell sx={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>{date(endDate)}</TableCell>
        </>
      ) : (
        <TableCell colSpan={3} sx={{ color: 'text.secondary' }}>
          {unitRange(t, plan, language)}
        </TableCell>
      )}
    </TableRow>
  );
}

/** The plans as a table, for screens wide enough for its four columns. */
export function PlanTable({ rows, earliest }: PlanListProps) {
  const { t } = useTranslation('wizard');
  return (
    <TableContainer sx={{ borderTop: 1, borderColor: 'divider' }}>
      <Table sx={{ tableLayout: 'fixed', minWidth: 640 }} aria-label={t('plans.caption')}>
        <TableHead>
          <TableRow>
            <TableCell>{t('plans.column.plan')}</TableCell>
            <TableCell sx={{ width: 222 }}>{t('plans.column.units')}</TableCell>
            <TableCell sx={{ width: 180 }}>{t('plans.column.start')}</TableCell>
            <TableCell sx={{ width: 136 }}>{t('plans.column.end')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(({ plan, conflict }) => (
            <PlanTableRow key={plan.id} plan={plan} conflict={conflict} earliest={earliest} />
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
