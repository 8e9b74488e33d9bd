import Box from '@mui/material/Box';
import { CardSection, LoadingPage, ProblemAlert } from '@tenantry/ui';
import { useSecondFactorTexts } from '../second-factor-texts';
import { AuthenticatorRow } from './authenticator-row';
import { PasskeysCard } from './passkeys-card';
import { RecoveryCodesRow } from './recovery-codes-row';
import { useOwnFactors } from './use-own-factors';

/** What the person signs in with besides the password, and whether they must. */
export function SecondFactorCards() {
  const { t } = useSecondFactorTexts();
  const { data: factors, error, refetch } = useOwnFactors();
  if (!factors)
    return (
      <CardSection title={t('own.title')}>
        {error ? <ProblemAlert error={error} onRetry={() => void refetch()} /> : <LoadingPage />}
      </CardSection>
    );
  const { requiredBecause } = factors;
  return (
    <>
      <CardSection title={t('own.title')}>
        <Box sx={{ color: 'text.secondary' }}>
          {requiredBecause ? t(`own.required.${requiredBecause}`) : t('own.optional')}
        </Box>
        <Box component="ul" aria-label={t('own.title')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
          <AuthenticatorRow factors={factors} />
          <RecoveryCodesRow factors={factors} />
        </Box>
      </CardSection>
      <PasskeysCard factors={factors} />
    </>
  );
}
