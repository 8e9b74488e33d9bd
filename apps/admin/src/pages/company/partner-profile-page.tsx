import { useCan } from '@tenantry/app-frame';
import { ContactsSection, type ContactsSource } from '@tenantry/app-frame/contacts';
import Stack from '@mui/material/Stack';
import type { ContactRoutes, MemberListRoutes } from '@tenantry/contracts';
import { ownContactRoutes, ownMemberRoutes } from '@tenantry/contracts/admin';
import { FullPageState, LoadingPage, PageHeader } from '@tenantry/ui';
import { useTranslation } from 'react-i18next';
import { useCompany } from '../../features/company/api/company.queries';
import { BrandSection } from '../../features/branding/components/brand-section';
import { CompanyCard } from '../../features/company/components/company-card';

const contacts: ContactsSource = { routes: ownContactRoutes as unknown as ContactRoutes, params: {} };
const members = ownMemberRoutes as unknown as MemberListRoutes;

/** Company management > Partner profile: the own company and its contacts (S004-05). */
export function Component() {
  const { t } = useTranslation('company');
  const { data: company, error, refetch } = useCompany();
  const canSee = useCan('contacts.view');
  const canEdit = useCan('contacts.edit');
  const canManageUsers = useCan('members.manage');
  const canBrand = useCan('branding.edit');
  if (error && !company) return <FullPageState kind="error" onRetry={() => void refetch()} />;
  if (!company) return <LoadingPage />;
  return (
    <>
      <PageHeader title={t('title')} meta={t(`text.${company.kind}`)} />
      <Stack spacing={2.5}>
        <CompanyCard company={company} />
        {canSee && <ContactsSection source={canManageUsers ? { ...contacts, members } : contacts} canEdit={canEdit} />}
        {canBrand && <BrandSection />}
      </Stack>
    </>
  );
}
