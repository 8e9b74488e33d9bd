import { Can } from '@tenantry/app-frame';
import Box from '@mui/material/Box';
import { SecondFactorPolicyCard } from '@tenantry/app-frame/second-factor-policy';
import { PageHeader } from '@tenantry/ui';
import { useTranslation } from 'react-i18next';
import { IdentityProviderCard } from '../../features/sign-in-policy/components/identity-provider-card';

/** Company management > Sign-in: how the people of this company and of its customers get in. */
export function Component() {
  const { t } = useTranslation('navigation');
  return (
    <Box sx={{ maxWidth: 720 }}>
      <PageHeader title={t('entry.signInPolicy')} />
      <Box sx={{ display: 'grid', gap: { xs: 2, md: 2.5 } }}>
        <SecondFactorPolicyCard />
        <Can permission="singleSignOn.decide">
          <IdentityProviderCard />
        </Can>
      </Box>
    </Box>
  );
}
