import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { Dashboard } from '@tenantry/contracts/admin';
import { useFormat } from '@tenantry/ui';
import { useTranslation } from 'react-i18next';
import { useMonthName } from '../use-month-name';

/** The numbers behind the chart, the newest month first. */
export function GrowthTable({ growth }: { growth: Dashboard['growth'] }) {
  const { t } = useTranslation('dashboard');
  const { number } = useFormat();
  const monthName = useMonthName();
  return (
    <Table size="small" aria-label={t('growth.title')}>
      <TableHead>
        <TableRow>
          <TableCell>{t('growth.month')}</TableCell>
          <TableCell align="right">{t('growth.customers')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {growth.toReversed().map(({ month, customers }) => (
          <TableRow key={month}>
            <TableCell component="th" scope="row">
              {monthName(month, 'long')}
            </TableCell>
            <TableCell align="right">{number(customers)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
