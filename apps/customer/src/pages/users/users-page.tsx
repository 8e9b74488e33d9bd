import { useSession } from '@tenantry/app-frame';
import { MembersSection, type MembersSource } from '@tenantry/app-frame/members';
import type { MemberListRoutes } from '@tenantry/contracts';
import { ownMemberRoutes } from '@tenantry/contracts/customer';
import { PageHeader } from '@tenantry/ui';
import { useTranslation } from 'react-i18next';
import { paths } from '../../shared/paths';

const source: MembersSource = {
  routes: ownMemberRoutes as unknown as MemberListRoutes,
  params: {},
  kind: 'customer',
};

/** Profile > Users: who works in the own account. */
export function Component() {
  const { t } = useTranslation('management');
  const { acting } = useSession();
  return (
    <>
      <PageHeader
        title={t('users.title')}
        meta={t('users.text')}
        {...(!acting && { back: { href: paths.profile(), label: t('frame:profile.title') } })}
      />
      <MembersSection source={source} />
    </>
  );
}
