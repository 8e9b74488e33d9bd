import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { FormGrid, TextInput } from '@tenantry/ui';
import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { AccountValues } from '../account-values';
import { FormSection } from './form-section';

/** The first person of the account. Their role is text, not a field: it cannot be chosen (S001-09). */
export function ReferentFields({ emails }: { emails: ReactNode }) {
  const { t } = useTranslation('wizard');
  const { control } = useFormContext<AccountValues>();
  const role = (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.75 }} title={t('account.roleHelp')}>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {t('account.role')}
      </Typography>
      <Lock size={14} aria-hidden />
      <Typography variant="body2" sx={{ fontWeight: 500 }}>
        {t('account.administrator')}
      </Typography>
    </Box>
  );
  return (
    <FormSection title={t('account.referent')} end={role}>
      <FormGrid>
        <TextInput
          control={control}
          name="firstName"
          label={t('account.firstName')}
          required
          maxLength={100}
          autoComplete="off"
        />
        <TextInput
          control={control}
          name="lastName"
          label={t('account.lastName')}
          required
          maxLength={100}
          autoComplete="off"
        />
        {emails}
      </FormGrid>
    </FormSection>
  );
}
