import { Component as OwnProfile } from '@tenantry/app-frame/profile';
import type { PermissionKey } from '@tenantry/contracts';
import { useTranslation } from 'react-i18next';
import { paths } from '../../shared/paths';
import { WayCard } from './way-card';

const ways: readonly { key: 'users' | 'contacts' | 'partnerAccess'; permission: PermissionKey; href: string }[] = [
  { key: 'users', permission: 'members.manage', href: paths.users() },
  { key: 'contacts', permission: 'contacts.view', href: paths.contacts() },
  { key: 'partnerAccess', permission: 'management.decide', href: paths.partnerAccess() },
];

/** The person's own data, and the ways to what they may see and decide of the company. */
export function Component() {
  const { t } = useTranslation('management');
  return (
    <OwnProfile>
      {ways.map(({ key, permission, href }) => (
        <WayCard
          key={key}
          permission={permission}
          title={t(`${key}.title`)}
          text={t(`${key}.text`)}
          open={t(`${key}.open`)}
          href={href}
        />
      ))}
    </OwnProfile>
  );
}
