import { useCan } from '@tenantry/app-frame';
import { ContactsSection, type ContactsSource } from '@tenantry/app-frame/contacts';
import type { ContactRoutes } from '@tenantry/contracts';
import { ownContactRoutes } from '@tenantry/contracts/customer';
import { PageHeader } from '@tenantry/ui';
import { useTranslation } from 'react-i18next';
import { paths } from '../../shared/paths';

const contacts: ContactsSource = { routes: ownContactRoutes as unknown as ContactRoutes, params: {} };

/** Profile > Contacts: whom the company wants to be written to, the same records that its partner sees. */
export function Component() {
  const { t } = useTranslation('management');
  const canEdit = useCan('contacts.edit');
  return (
    <>
      <PageHeader
        title={t('contacts.title')}
        meta={t('contacts.text')}
        back={{ href: paths.profile(), label: t('frame:profile.title') }}
      />
      <ContactsSection source={contacts} canEdit={canEdit} />
    </>
  );
}
