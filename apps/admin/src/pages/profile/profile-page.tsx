import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { CardSection, LoadingPage, PageHeader, ProblemAlert } from '@tenantry/ui';
import { useTranslation } from 'react-i18next';
import { useProfile } from '../../features/profile/api/profile.queries';
import { ProfileForm } from '../../features/profile/components/profile-form';
import { paths } from '../../shared/paths';

/** The person's own data, the same in all of their accounts. */
export function Component() {
  const { t } = useTranslation('session');
  const { data, error, refetch } = useProfile();
  return (
    <Box sx={{ maxWidth: 720 }}>
      <PageHeader title={t('profile.title')} />
      {!data && (error ? <ProblemAlert error={error} onRetry={() => void refetch()} /> : <LoadingPage />)}
      {data && (
        <Box sx={{ display: 'grid', gap: { xs: 2, md: 2.5 } }}>
          <CardSection title={t('profile.person')}>
            <ProfileForm profile={data} onReload={() => void refetch()} />
          </CardSection>
          <CardSection title={t('profile.password')}>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2, color: 'text.secondary' }}>
              <Box sx={{ flex: 1, minWidth: 200 }}>{t('profile.passwordText')}</Box>
              <Button variant="outlined" href={paths.forgottenPassword()}>
                {t('profile.passwordAction')}
              </Button>
            </Box>
          </CardSection>
        </Box>
      )}
    </Box>
  );
}
