import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { credentials } from '@tenantry/contracts';
import { applyProblem, FormError, PasswordInput, TextInput, useFocusFirstError } from '@tenantry/ui';
import { type ReactNode, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { contractResolver } from '../../form/contract-resolver';
import { framePaths } from '../../paths';
import { useSignIn } from '../api/sign-in';

interface Props {
  email: string;
  /** What brought the person here; gives way to a refusal. */
  notice?: ReactNode;
}

/** Address and password. A refusal keeps the address and empties the password. */
export function SignInForm({ email, notice }: Props) {
  const { t } = useTranslation('frame');
  const signIn = useSignIn();
  const [problem, setProblem] = useState<unknown>();
  const { control, handleSubmit, setError, resetField, setFocus, formState } = useForm({
    resolver: contractResolver<{ email: string; password: string }>(credentials),
    defaultValues: { email, password: '' },
    shouldFocusError: false,
  });
  useFocusFirstError(formState);
  // What was refused before is not what is missing now.
  const forget = () => setProblem(undefined);
  const submit = handleSubmit(async (values) => {
    forget();
    try {
      await signIn.mutateAsync(values);
    } catch (error) {
      setProblem(applyProblem(error, setError));
      resetField('password');
      setFocus('password');
    }
  }, forget);
  return (
    <Box component="form" noValidate onSubmit={(event) => void submit(event)} sx={{ display: 'grid', gap: 2.25 }}>
      {problem === undefined && notice}
      <FormError error={problem} />
      <TextInput
        control={control}
        name="email"
        label={t('field.email')}
        type="email"
        autoComplete="username webauthn"
      />
      <PasswordInput
        control={control}
        name="password"
        label={t('field.password')}
        labelAction={
          <Link href={framePaths.forgottenPassword()} variant="body2">
            {t('signIn.forgotten')}
          </Link>
        }
      />
      <Button type="submit" variant="contained" size="large" fullWidth loading={signIn.isPending}>
        {t('signIn.submit')}
      </Button>
    </Box>
  );
}
