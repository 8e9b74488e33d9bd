import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useFormat } from '@tenantry/ui';
import { useTranslation } from 'react-i18next';
import { PlanCheck } from './plan-check';
import { PlanStart, PlanUnits } from './plan-inputs';
import type { PlanListProps } from './plan-table';
import { usePlanRow } from './use-plan-row';

function PlanCard({ plan, conflict, earliest }: PlanListProps['rows'][number] & { earliest: string }) {
  const { t } = useTranslation('wizard');
  const { date } = useFormat();
  const { row, endDate } = usePlanRow(plan);
  const selected = row?.selected ?? false;
  return (
    <Box
      component="li"
      sx={{ p: 2, borderTop: 1, borderColor: 'divider', bgcolor: selected ? 'action.selected' : undefined }}
    >
      <PlanCheck plan={plan} conflict={conflict} />
      {selected && (
        <Stack spacing={1.5} sx={{ pl: 4.5, pt: 1.5, alignItems: 'flex-start' }}>
          <PlanUnits plan={plan} />
          <PlanStart plan={plan} earliest={earliest} />
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {t('plans.endsOn', { date: date(endDate) })}
          </Typography>
        </Stack>
      )}
    </Box>
  );
}

/** The plans one below the other, for a phone. */
export function PlanCards({ rows, earliest }: PlanListProps) {
  const { t } = useTranslation('wizard');
  return (
    <Box component="ul" aria-label={t('plans.caption')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {rows.map(({ plan, conflict }) => (
        <PlanCard key={plan.id} plan={plan} conflict={conflict} earliest={earliest} />
      ))}
    </Box>
  );
}
