import { useSession } from '@tenantry/app-frame';
import { MembersSection, type MembersSource } from '@tenantry/app-frame/members';
import type { MemberListRoutes } from '@tenantry/contracts';
import { ownMemberRoutes } from '@tenantry/contracts/admin';
import { PageHeader } from '@tenantry/ui';
import { useTranslation } from 'react-i18next';

const routes = ownMemberRoutes as unknown as MemberListRoutes;

/** Users & licences > Users: who works in the own company. */
export function Component() {
  const { t } = useTranslation('company');
  const { account } = useSession();
  const source: MembersSource = { routes, params: {}, kind: account.tenantKind };
  return (
    <>
      <PageHeader title={t('users.title')} meta={t('users.text')} />
      <MembersSection source={source} />
    </>
  );
}
