import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { DateInput, RadioCards } from '@tenantry/ui';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { AccountValues } from '../account-values';
import { FormSection } from './form-section';

/** When the account-creation mail goes: at once, or at 08:00 of a day from today on (S001-16, S001-17). */
export function CreationMailFields({ today }: { today: string }) {
  const { t } = useTranslation('wizard');
  const { control } = useFormContext<AccountValues>();
  const name = useWatch({ control, name: 'firstName' }).trim();
  const day = (
    <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 1, mt: 1 }}>
      <Box sx={{ width: 184 }}>
        <DateInput control={control} name="accountMail.date" label={t('mail.date')} hideLabel required min={today} />
      </Box>
      <Typography variant="body2" sx={{ color: 'text.secondary', whiteSpace: 'nowrap', pt: 1 }}>
        {t('mail.at')}
      </Typography>
    </Box>
  );
  return (
    <FormSection title={t('mail.title')}>
      <RadioCards
        control={control}
        name="accountMail.when"
        label={t('mail.title')}
        hideLabel
        columns={2}
        plain
        options={[
          { value: 'now', label: t('mail.now'), description: name ? t('mail.nowFor', { name }) : t('mail.nowHelp') },
          { value: 'date', label: t('mail.onDate'), description: t('mail.onDateHelp'), extra: day },
        ]}
      />
    </FormSection>
  );
}
