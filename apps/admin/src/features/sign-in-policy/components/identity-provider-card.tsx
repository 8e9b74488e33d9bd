import Box from '@mui/material/Box';
import { CardSection, LoadingPage, ProblemAlert } from '@tenantry/ui';
import { useTranslation } from 'react-i18next';
import { useIdentityProvider } from '../api/identity-provider.queries';
import { IdentityProviderForm } from './identity-provider-form';

/** At which provider the people of the company sign in. */
export function IdentityProviderCard() {
  const { t } = useTranslation('singleSignOn');
  const { data, error, refetch } = useIdentityProvider();
  return (
    <CardSection title={t('title')}>
      <Box sx={{ color: 'text.secondary', mb: 2.25 }}>{t('text')}</Box>
      {!data && (error ? <ProblemAlert error={error} onRetry={() => void refetch()} /> : <LoadingPage />)}
      {data && <IdentityProviderForm provider={data} />}
    </CardSection>
  );
}
