import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { CardSection, LoadingPage, PageHeader, ProblemAlert } from '@tenantry/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { OwnEmailCard } from '../email-changes/components/own-email-card';
import { useProfile } from './profile.queries';
import { ProfileForm } from './profile-form';
import { framePaths } from '../paths';

/** The person's own data, the same in all of their accounts; an app may put more below it. */
export function Component({ children }: { children?: ReactNode }) {
  const { t } = useTranslation('frame');
  const { data, error, refetch } = useProfile();
  return (
    <Box sx={{ maxWidth: 720 }}>
      <PageHeader title={t('profile.title')} />
      {!data && (error ? <ProblemAlert error={error} onRetry={() => void refetch()} /> : <LoadingPage />)}
      {data && (
        <Box sx={{ display: 'grid', gap: { xs: 2, md: 2.5 } }}>
          <CardSection title={t('profile.person')}>
            <ProfileForm profile={data} />
          </CardSection>
          <OwnEmailCard email={data.email} />
          <CardSection title={t('security.title')}>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2, color: 'text.secondary' }}>
              <Box sx={{ flex: 1, minWidth: 200 }}>{t('security.link')}</Box>
              <Button variant="outlined" href={framePaths.security()}>
                {t('security.open')}
              </Button>
            </Box>
          </CardSection>
          {children}
        </Box>
      )}
    </Box>
  );
}
