import Box from '@mui/material/Box';
import { PageHeader } from '@tenantry/ui';
import { useTranslation } from 'react-i18next';
import { useAudience } from '../audience';
import { CompanyAccountCard } from '../company-account/company-account-card';
import { framePaths } from '../paths';
import { SecondFactorCards } from '../second-factors/own/second-factor-cards';
import { SecondFactorPolicyCard } from '../second-factors/policy/second-factor-policy-card';
import { Can } from '../session/can';
import { SecurityEventsCard } from './events/security-events-card';
import { PasswordCard } from './password-card';
import { SessionsCard } from './sessions-card';

/** Profile > Security: what the person signs in with, and where they have; in the customer area what all of them need. */
export function Component() {
  const { t } = useTranslation('frame');
  const { audience } = useAudience();
  return (
    <Box sx={{ maxWidth: 720 }}>
      <PageHeader title={t('security.title')} back={{ href: framePaths.profile(), label: t('profile.title') }} />
      <Box sx={{ display: 'grid', gap: { xs: 2, md: 2.5 } }}>
        <PasswordCard />
        <SecondFactorCards />
        {audience === 'admin' && <CompanyAccountCard />}
        <SessionsCard />
        {audience === 'customer' && (
          <Can permission="secondFactorPolicy.decide">
            <SecondFactorPolicyCard />
          </Can>
        )}
        <SecurityEventsCard />
      </Box>
    </Box>
  );
}
