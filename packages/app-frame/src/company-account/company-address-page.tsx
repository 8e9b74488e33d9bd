import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { singleSignOnRoutes } from '@tenantry/contracts';
import { applyProblem, FormError, TextInput, useFocusFirstError } from '@tenantry/ui';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useSearchParams } from 'react-router';
import { AccessFrame } from '../access/components/access-frame';
import { useAudience } from '../audience';
import { contractResolver } from '../form/contract-resolver';
import { framePaths } from '../paths';
import { useCompanyAccountTexts } from './company-account-texts';
import { keepReturn } from './kept-return';

/** Asks for the address whose domain says where to sign in, and goes there. */
export function CompanyAddressPage() {
  const { t } = useCompanyAccountTexts();
  const { client } = useAudience();
  const [params] = useSearchParams();
  const [problem, setProblem] = useState<unknown>();
  const [leaving, setLeaving] = useState(false);
  const { control, handleSubmit, setError, formState } = useForm({
    resolver: contractResolver<{ email: string }>(singleSignOnRoutes.start.body),
    defaultValues: { email: params.get('email') ?? '' },
    shouldFocusError: false,
  });
  useFocusFirstError(formState);
  const submit = handleSubmit(async (body) => {
    setProblem(undefined);
    try {
      const { authorizationUrl } = await client.call(singleSignOnRoutes.start, { body });
      setLeaving(true);
      keepReturn(params.get('returnTo'));
      location.assign(authorizationUrl);
    } catch (error) {
      setProblem(applyProblem(error, setError));
    }
  });
  return (
    <AccessFrame title={t('title')} text={t('text')}>
      <Box component="form" noValidate onSubmit={(event) => void submit(event)} sx={{ display: 'grid', gap: 2.25 }}>
        <FormError error={problem} />
        <TextInput control={control} name="email" label={t('email')} type="email" autoComplete="username" />
        <Button type="submit" variant="contained" size="large" fullWidth loading={formState.isSubmitting || leaving}>
          {t('continue')}
        </Button>
      </Box>
      <Button href={framePaths.signIn(params.get('returnTo') ?? undefined)} color="inherit" sx={{ mt: 2, ml: -1.5 }}>
        {t('back')}
      </Button>
    </AccessFrame>
  );
}
