import { useSession } from '@tenantry/app-frame';
import Box from '@mui/material/Box';
import { LoadingPage, PageHeader, ProblemAlert } from '@tenantry/ui';
import { useTranslation } from 'react-i18next';
import { useHome } from '../../features/home/api/home.queries';
import { CompanyCard } from '../../features/home/components/company-card';
import { PartnerCard } from '../../features/home/components/partner-card';
import { greetingNow } from '../../features/home/greeting';
import { useLicences } from '../../features/licences/api/licence.queries';
import { ExpiryBanner } from '../../features/licences/components/expiry-banner';
import { LicenceSummary } from '../../features/licences/components/licence-summary';
import { paths } from '../../shared/paths';

const column = { display: 'grid', gap: { xs: 2, md: 3 }, alignContent: 'start', minWidth: 0 } as const;

/** Where a customer arrives: what needs attention, what they have, who looks after them. */
export function Component() {
  const { t } = useTranslation('home');
  const { user } = useSession();
  const home = useHome();
  const licences = useLicences();
  const error = home.error ?? licences.error;
  const retry = () => void Promise.all([home.refetch(), licences.refetch()]);
  return (
    <>
      <PageHeader title={t(`greeting.${greetingNow()}`, { name: user.firstName })} meta={t('text')} />
      {home.data && licences.data ? (
        <Box sx={column}>
          <ExpiryBanner licences={licences.data.items} />
          <Box sx={{ ...column, gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 2fr) minmax(0, 1fr)' } }}>
            <LicenceSummary licences={licences.data.items} allHref={paths.licences()} />
            <Box sx={column}>
              <PartnerCard partner={home.data.partner} />
              <CompanyCard company={home.data.company} accountName={home.data.accountName} />
            </Box>
          </Box>
        </Box>
      ) : error ? (
        <ProblemAlert error={error} onRetry={retry} />
      ) : (
        <LoadingPage />
      )}
    </>
  );
}
