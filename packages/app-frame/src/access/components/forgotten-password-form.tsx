import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { applyProblem, FormError, TextInput, useFocusFirstError } from '@tenantry/ui';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useAudience } from '../../audience';
import { contractResolver } from '../../form/contract-resolver';
import { useForgottenPassword } from '../api/password';

/** Asks where the link goes. `onSent` gets the address as typed. */
export function ForgottenPasswordForm({ onSent }: { onSent: (email: string) => void }) {
  const { t } = useTranslation('frame');
  const { routes } = useAudience();
  const ask = useForgottenPassword();
  const [problem, setProblem] = useState<unknown>();
  const { control, handleSubmit, setError, formState } = useForm({
    resolver: contractResolver<{ email: string }>(routes.session.forgottenPassword.body),
    defaultValues: { email: '' },
    mode: 'onBlur',
    shouldFocusError: false,
  });
  useFocusFirstError(formState);
  const submit = handleSubmit(async (values) => {
    setProblem(undefined);
    try {
      await ask.mutateAsync(values);
      onSent(values.email);
    } catch (error) {
      setProblem(applyProblem(error, setError));
    }
  });
  return (
    <Box component="form" noValidate onSubmit={(event) => void submit(event)} sx={{ display: 'grid', gap: 2.25 }}>
      <FormError error={problem} />
      <TextInput control={control} name="email" label={t('field.email')} type="email" autoComplete="username" />
      <Button type="submit" variant="contained" size="large" fullWidth loading={ask.isPending}>
        {t('forgotten.submit')}
      </Button>
    </Box>
  );
}
