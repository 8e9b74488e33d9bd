import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { applyProblem, CardSection, FormError, PasswordInput, useFocusFirstError, useToast } from '@tenantry/ui';
import { useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { NewPasswordFields } from '../new-password/new-password-fields';
import { changedPasswordResolver } from '../new-password/new-password-resolver';
import { framePaths } from '../paths';
import { useSession } from '../session/use-session';
import { useChangePassword } from './own-sessions.queries';

const empty = { currentPassword: '', password: '', repeated: '' };

/** Changes the own password. A refusal stands at its field; afterwards the form is empty and all other devices are out. */
export function PasswordCard() {
  const { t } = useTranslation('frame');
  const { user } = useSession();
  const toast = useToast();
  const change = useChangePassword();
  const formRef = useRef<HTMLFormElement>(null);
  const [problem, setProblem] = useState<unknown>();
  const { control, handleSubmit, reset, setError, formState } = useForm({
    resolver: changedPasswordResolver,
    defaultValues: empty,
    shouldFocusError: false,
  });
  useFocusFirstError(formState, formRef);
  const submit = handleSubmit(async ({ currentPassword, password }) => {
    setProblem(undefined);
    try {
      await change.mutateAsync({ currentPassword, password });
      reset();
      toast({ text: t('security.passwordChanged') });
    } catch (error) {
      setProblem(applyProblem(error, setError));
    }
  });
  return (
    <CardSection title={t('security.password')}>
      <Box
        component="form"
        ref={formRef}
        noValidate
        onSubmit={(event) => void submit(event)}
        sx={{ display: 'grid', gap: 2.25 }}
      >
        <Box sx={{ color: 'text.secondary' }}>{t('security.passwordText')}</Box>
        <FormError error={problem} />
        <PasswordInput
          control={control}
          name="currentPassword"
          label={t('security.currentPassword')}
          labelAction={
            <Link href={framePaths.forgottenPassword()} variant="body2">
              {t('signIn.forgotten')}
            </Link>
          }
          required
        />
        <NewPasswordFields control={control} email={user.email} />
        <Box>
          <Button type="submit" variant="contained" loading={change.isPending}>
            {t('security.passwordAction')}
          </Button>
        </Box>
      </Box>
    </CardSection>
  );
}
