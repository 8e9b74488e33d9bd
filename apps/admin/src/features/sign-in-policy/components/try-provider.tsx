import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Banner, ProblemAlert, useProblemText } from '@tenantry/ui';
import { useMutation } from '@tanstack/react-query';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useIdentityProviderCalls } from '../api/identity-provider.queries';
import type { ProviderValues } from '../identity-provider-values';

/** Asks the provider that is typed what it is, before anybody depends on it. */
export function TryProvider() {
  const { t } = useTranslation('singleSignOn');
  const problemText = useProblemText();
  const { trial } = useIdentityProviderCalls();
  const { getValues, trigger } = useFormContext<ProviderValues>();
  const attempt = useMutation({ mutationFn: () => trial(getValues('issuer')) });
  const start = async () => {
    attempt.reset();
    if (await trigger('issuer', { shouldFocus: true })) attempt.mutate();
  };
  return (
    <Box sx={{ display: 'grid', gap: 1.5, justifyItems: 'start' }}>
      <Button variant="outlined" size="small" loading={attempt.isPending} onClick={() => void start()}>
        {t('try')}
      </Button>
      <Box role="status" sx={{ width: '100%' }}>
        {attempt.data && (
          <Banner tone={attempt.data.problem ? 'warning' : 'success'}>
            {attempt.data.problem ? problemText(attempt.data.problem) : t('works')}
          </Banner>
        )}
        {attempt.error && <ProblemAlert error={attempt.error} />}
      </Box>
    </Box>
  );
}
