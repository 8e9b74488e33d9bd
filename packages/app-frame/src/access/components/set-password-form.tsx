import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { isProblem } from '@tenantry/api-client';
import { applyProblem, FormError, ReadOnlyField, shownAddress, useFocusFirstError } from '@tenantry/ui';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { NewPasswordFields } from '../../new-password/new-password-fields';
import { newPasswordResolver } from '../../new-password/new-password-resolver';
import { useSetPassword } from '../api/password';

interface Props {
  token: string;
  email: string;
  onSet: () => void;
}

/** The password of whom a mailed link is for. */
export function SetPasswordForm({ token, email, onSet }: Props) {
  const { t } = useTranslation('frame');
  const set = useSetPassword();
  const [problem, setProblem] = useState<unknown>();
  const { control, handleSubmit, setError, formState } = useForm({
    resolver: newPasswordResolver,
    defaultValues: { password: '', repeated: '' },
    mode: 'onBlur',
    shouldFocusError: false,
  });
  useFocusFirstError(formState);
  const submit = handleSubmit(async ({ password }) => {
    setProblem(undefined);
    try {
      await set.mutateAsync({ token, password });
      onSet();
    } catch (error) {
      // The token is not a field of this form: a refusal of it concerns the whole form.
      setProblem(isProblem(error, 'linkInvalid') ? error : applyProblem(error, setError));
    }
  });
  return (
    <Box component="form" noValidate onSubmit={(event) => void submit(event)} sx={{ display: 'grid', gap: 2.25 }}>
      <FormError error={problem} />
      <ReadOnlyField label={t('field.email')} value={shownAddress(email)} />
      <NewPasswordFields control={control} email={email} />
      <Button type="submit" variant="contained" size="large" fullWidth loading={set.isPending}>
        {t('setPassword.submit')}
      </Button>
    </Box>
  );
}
