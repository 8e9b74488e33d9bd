import Box from '@mui/material/Box';
import { SecondFactorPolicyCard } from '@tenantry/app-frame/second-factor-policy';
import { PageHeader } from '@tenantry/ui';
import { useTranslation } from 'react-i18next';

/** Company management > Sign-in: how the people of this company and of its customers get in. */
export function Component() {
  const { t } = useTranslation('navigation');
  return (
    <Box sx={{ maxWidth: 720 }}>
      <PageHeader title={t('entry.signInPolicy')} />
      <SecondFactorPolicyCard />
    </Box>
  );
}
