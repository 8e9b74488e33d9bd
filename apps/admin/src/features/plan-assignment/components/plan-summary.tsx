import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { CardSection, ToneChip, useFormat } from '@tenantry/ui';
import { Layers } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { totalsOf, type ChosenPlan } from '../assignment-values';
import { unitWord } from '../plan-words';

const line = { display: 'flex', justifyContent: 'space-between', gap: 2 } as const;
const amount = { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' } as const;

/** What is about to be assigned, with its price for the first period and a total for each currency. */
export function PlanSummary({ chosen }: { chosen: readonly ChosenPlan[] }) {
  const { t } = useTranslation('wizard');
  const { date, money, number, language } = useFormat();
  const totals = totalsOf(chosen);
  const chip = (
    <ToneChip tone={chosen.length > 0 ? 'accent' : 'neutral'} icon={Layers}>
      {t('plans.count', { count: chosen.length })}
    </ToneChip>
  );
  return (
    <CardSection title={t('plans.summary')} action={chip}>
      {chosen.length === 0 && <Typography sx={{ color: 'text.secondary' }}>{t('plans.summaryEmpty')}</Typography>}
      {chosen.map(({ plan, units, startDate, endDate, price }) => (
        <Box key={plan.id} sx={{ py: 1.5, borderTop: 1, borderColor: 'divider' }}>
          <Box sx={line}>
            <span>{plan.name}</span>
            <Box component="span" sx={amount}>
              {price === null ? t('plans.noPrice') : money(price, plan.currency)}
            </Box>
          </Box>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {number(units)} {unitWord(plan.unitLabels, language, units)}
          </Typography>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {endDate !== '' && t('plans.span', { from: date(startDate), to: date(endDate) })}
          </Typography>
        </Box>
      ))}
      {totals.length > 0 && (
        <Box sx={{ pt: 1.5, borderTop: 1, borderColor: 'divider' }} aria-live="polite">
          {totals.map((total) => (
            <Box key={total.currency} sx={{ ...line, fontWeight: 600 }}>
              <span>{t('plans.total')}</span>
              <Box component="span" sx={amount}>
                {money(total.amount, total.currency)}
              </Box>
            </Box>
          ))}
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {t('plans.totalNote')}
          </Typography>
        </Box>
      )}
    </CardSection>
  );
}
