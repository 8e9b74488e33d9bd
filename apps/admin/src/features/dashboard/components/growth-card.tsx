import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Dashboard } from '@tenantry/contracts/admin';
import { CardSection, IconAction, useFormat } from '@tenantry/ui';
import { ChartLine, Table2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMonthName } from '../use-month-name';
import { GrowthChart } from './growth-chart';
import { GrowthTable } from './growth-table';

/** How the number of customers went in the last twelve months: to look at, or to read as a table. */
export function GrowthCard({ growth, newThisMonth }: { growth: Dashboard['growth']; newThisMonth: number }) {
  const { t } = useTranslation('dashboard');
  const { number } = useFormat();
  const monthName = useMonthName();
  const [asTable, setAsTable] = useState(false);
  const first = growth[0];
  const last = growth.at(-1);
  if (!first || !last) return null;
  return (
    <CardSection
      title={t('growth.title')}
      action={
        <IconAction
          size="small"
          label={t(asTable ? 'growth.asChart' : 'growth.asTable')}
          icon={asTable ? ChartLine : Table2}
          onClick={() => setAsTable(!asTable)}
        />
      }
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: 1, mb: 1, typography: 'body2' }}>
        <Typography variant="h4" component="span">
          {number(last.customers)}
        </Typography>
        {newThisMonth > 0 && (
          <Box component="span" sx={{ color: 'success.onSubtle' }}>
            {t('growth.newThisMonth', { number: number(newThisMonth) })}
          </Box>
        )}
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {t('growth.period')}
        </Box>
      </Box>
      {asTable ? (
        <GrowthTable growth={growth} />
      ) : (
        <GrowthChart
          growth={growth}
          label={t('growth.description', {
            from: monthName(first.month, 'long'),
            fromCount: number(first.customers),
            to: monthName(last.month, 'long'),
            toCount: number(last.customers),
          })}
        />
      )}
    </CardSection>
  );
}
