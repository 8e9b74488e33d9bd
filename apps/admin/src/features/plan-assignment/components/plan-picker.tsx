import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import Typography from '@mui/material/Typography';
import type { Plan } from '@tenantry/contracts/admin';
import { DateInput, NoResults, SearchField, useIsPhone } from '@tenantry/ui';
import { useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { chosenPlans, type AssignmentValues } from '../assignment-values';
import { conflictOf, type HeldLicence } from '../conflict';
import { PlanCards } from './plan-cards';
import { PlanTable } from './plan-table';

interface Props {
  plans: readonly Plan[];
  held?: readonly HeldLicence[];
  /** The first start date that this person may choose. */
  earliest: string;
}

const nothing: readonly HeldLicence[] = [];

/** Chooses plans with their units and start dates; lives in the form of its page (S001-24 to S001-32). */
export function PlanPicker({ plans, held = nothing, earliest }: Props) {
  const { t } = useTranslation('wizard');
  const { control, setValue, getValues } = useFormContext<AssignmentValues>();
  const values = useWatch({ control }) as AssignmentValues;
  const isPhone = useIsPhone();
  const [search, setSearch] = useState('');
  const chosen = chosenPlans(values, plans);
  const wanted = search.trim().toLowerCase();
  const shown = plans
    .filter((plan) => `${plan.name} ${plan.productName} ${plan.vendor}`.toLowerCase().includes(wanted))
    .map((plan) => ({ plan, conflict: conflictOf(plan, values, chosen, held) }));
  const follow = (startDate: string) => {
    for (const [id, row] of Object.entries(getValues('rows')))
      setValue(`rows.${id}`, row.own ? { ...row, own: row.startDate !== startDate } : { ...row, startDate }, {
        shouldDirty: true,
      });
  };
  const List = isPhone ? PlanCards : PlanTable;
  return (
    <Card>
      <Box sx={{ p: { xs: 2, md: 2.5 }, display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: 2 }}>
        <Box sx={{ width: { xs: '100%', md: 200 } }}>
          <DateInput
            control={control}
            name="startDate"
            label={t('plans.start')}
            required
            min={earliest}
            onValue={follow}
          />
        </Box>
        <Typography variant="body2" sx={{ color: 'text.secondary', flex: 1, minWidth: 180, pb: { md: 1 } }}>
          {t('plans.startHint')}
        </Typography>
        <Box sx={{ width: { xs: '100%', md: 220 }, '& > .MuiOutlinedInput-root': { width: '100%' } }}>
          <SearchField label={t('plans.search')} value={search} onChange={setSearch} delay={0} />
        </Box>
      </Box>
      {shown.length > 0 ? (
        <List rows={shown} earliest={earliest} />
      ) : (
        <NoResults title={t('plans.noneFound')} text={t('plans.noneFoundText')} onClear={() => setSearch('')} />
      )}
    </Card>
  );
}
