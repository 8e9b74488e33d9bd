import { useCan, useSession } from '@tenantry/app-frame';
import { ContactsSection, type ContactsSource } from '@tenantry/app-frame/contacts';
import type { ContactRoutes, MemberListRoutes } from '@tenantry/contracts';
import { ownContactRoutes, ownMemberRoutes } from '@tenantry/contracts/customer';
import { PageHeader } from '@tenantry/ui';
import { useTranslation } from 'react-i18next';
import { paths } from '../../shared/paths';

const contacts: ContactsSource = { routes: ownContactRoutes as unknown as ContactRoutes, params: {} };
const members = ownMemberRoutes as unknown as MemberListRoutes;

/** Profile > Contacts: whom the company wants to be written to, the same records that its partner sees. */
export function Component() {
  const { t } = useTranslation('management');
  const { acting } = useSession();
  const canEdit = useCan('contacts.edit');
  const canManageUsers = useCan('members.manage');
  return (
    <>
      <PageHeader
        title={t('contacts.title')}
        meta={t('contacts.text')}
        {...(!acting && { back: { href: paths.profile(), label: t('frame:profile.title') } })}
      />
      <ContactsSection source={canManageUsers ? { ...contacts, members } : contacts} canEdit={canEdit} />
    </>
  );
}
