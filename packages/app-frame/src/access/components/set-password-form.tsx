import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { isProblem } from '@tenantry/api-client';
import { applyProblem, FormError, PasswordInput, ReadOnlyField, shownAddress, useFocusFirstError } from '@tenantry/ui';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useSetPassword } from '../api/password';
import { isAcceptable, newPasswordResolver } from '../new-password-resolver';

interface Props {
  token: string;
  email: string;
  onSet: () => void;
}

/** The new password, typed twice so that a slip does not lock the person out. */
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
      {/* Tells password managers which account this is. */}
      <input type="hidden" name="username" autoComplete="username" value={email} />
      <PasswordInput
        control={control}
        name="password"
        label={t('field.newPassword')}
        autoComplete="new-password"
        help={t('setPassword.help')}
        accepts={isAcceptable}
        required
      />
      <PasswordInput
        control={control}
        name="repeated"
        label={t('field.repeatPassword')}
        autoComplete="new-password"
        required
      />
      <Button type="submit" variant="contained" size="large" fullWidth loading={set.isPending}>
        {t('setPassword.submit')}
      </Button>
    </Box>
  );
}
