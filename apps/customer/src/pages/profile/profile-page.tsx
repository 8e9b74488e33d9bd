import { Can } from '@tenantry/app-frame';
import { Component as OwnProfile } from '@tenantry/app-frame/profile';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { CardSection } from '@tenantry/ui';
import { useTranslation } from 'react-i18next';
import { paths } from '../../shared/paths';

/** The person's own data, and the way to the contacts of the company for who may see them. */
export function Component() {
  const { t } = useTranslation('management');
  return (
    <OwnProfile>
      <Can permission="members.manage">
        <CardSection title={t('users.title')}>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2, color: 'text.secondary' }}>
            <Box sx={{ flex: 1, minWidth: 200 }}>{t('users.text')}</Box>
            <Button variant="outlined" href={paths.users()}>
              {t('users.open')}
            </Button>
          </Box>
        </CardSection>
      </Can>
      <Can permission="contacts.view">
        <CardSection title={t('contacts.title')}>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2, color: 'text.secondary' }}>
            <Box sx={{ flex: 1, minWidth: 200 }}>{t('contacts.text')}</Box>
            <Button variant="outlined" href={paths.contacts()}>
              {t('contacts.open')}
            </Button>
          </Box>
        </CardSection>
      </Can>
    </OwnProfile>
  );
}
