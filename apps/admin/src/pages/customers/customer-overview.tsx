import { useCanIn } from '@tenantry/app-frame';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import type { Customer } from '@tenantry/contracts/admin';
import { Banner, CardSection, EmptyState, Figure, FigureStrip, ProblemAlert } from '@tenantry/ui';
import { KeyRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { CompanyCard } from '../../features/customer-profile/components/company-card';
import { ContactNote } from '../../features/customer-profile/components/contact-note';
import type { CustomerTab } from '../../features/customer-profile/components/customer-tabs';
import { useHistory } from '../../features/history/api/history.queries';
import { HistoryTimeline } from '../../features/history/components/history-timeline';
import { useLicences } from '../../features/licences/api/licence.queries';
import { useLicenceFigures } from '../../features/licences/components/use-licence-figures';
import { LicenceTable } from '../../features/licences/components/licence-table';
import { useMails } from '../../features/mails/api/mail.queries';
import { CreationMailCard } from '../../features/mails/components/creation-mail-card';
import { creationMail } from '../../features/mails/mail-state';
import { todayIn } from '../../shared/calendar-day';

interface Props {
  customer: Customer;
  editHref?: string;
  hrefOf: (tab: CustomerTab) => string;
}

/** What one wants to know first about a customer. */
export function CustomerOverview({ customer, editHref, hrefOf }: Props) {
  const { t } = useTranslation('customer');
  const canManageMails = useCanIn('mails.manage', customer);
  const canSeeHistory = useCanIn('audit.view', customer);
  const canEditContacts = useCanIn('customerContacts.edit', customer);
  const licences = useLicences(customer.id);
  const mails = useMails(customer.id, useCanIn('mails.view', customer));
  const history = useHistory(customer.id, 5, canSeeHistory);
  const today = todayIn(customer.timezone);
  const mail = mails.data && creationMail(mails.data.items);
  const entries = history.data?.pages[0]?.items ?? [];
  const items = licences.data?.items ?? [];
  const figures = useLicenceFigures(items, today);
  const pending = customer.administrator?.pending ?? false;
  return (
    <Stack spacing={2.5}>
      {customer.managementMode === 'self_managed' && <Banner tone="info">{t('selfManaged.banner')}</Banner>}
      {(['lacksContact', 'bouncesContact', 'awaitsContact'] as const)
        .filter((about) => customer[about])
        .map((about) => (
          <ContactNote key={about} about={about} href={canEditContacts ? hrefOf('configure') : undefined} />
        ))}
      <FigureStrip>
        {figures}
        {customer.administrator && (
          <Figure
            caption={t('figures.access')}
            figure={t(pending ? 'figures.accessPending' : 'figures.accessReady')}
            note={t(pending ? 'figures.accessPendingNote' : 'figures.accessReadyNote')}
          />
        )}
      </FigureStrip>
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 348px' },
          gap: 2.5,
          alignItems: 'start',
        }}
      >
        <Stack spacing={2.5}>
          <CardSection
            title={t('licences.title')}
            action={<Link href={hrefOf('licences')}>{t('licences.all')}</Link>}
            flush
          >
            {licences.error ? (
              <ProblemAlert error={licences.error} onRetry={() => void licences.refetch()} />
            ) : (
              <LicenceTable
                licences={items.slice(0, 5)}
                loading={licences.isPending}
                empty={
                  <EmptyState
                    icon={KeyRound}
                    title={t('licences.empty')}
                    text={t('licences.emptyText')}
                    headingLevel="h3"
                  />
                }
              />
            )}
          </CardSection>
          {canSeeHistory && entries.length > 0 && (
            <CardSection title={t('history.recent')} action={<Link href={hrefOf('history')}>{t('history.all')}</Link>}>
              <HistoryTimeline entries={entries} />
            </CardSection>
          )}
        </Stack>
        <Stack spacing={2.5}>
          <ProblemAlert error={mails.error} onRetry={() => void mails.refetch()} />
          {mail && <CreationMailCard mail={mail} canManage={canManageMails} timezone={customer.timezone} />}
          <CompanyCard customer={customer} editHref={editHref} />
        </Stack>
      </Box>
    </Stack>
  );
}
