import { useCan, useSession } from '@tenantry/app-frame';
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
const columns = (wide: string) => ({ ...column, gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: wide } });

/** Where a customer arrives: what needs attention, what they have, who looks after them. */
export function Component() {
  const { t } = useTranslation('home');
  const { user } = useSession();
  // Members see this page, too, but no licences: asking for them would refuse the whole page.
  const seesLicences = useCan('licences.view');
  const home = useHome();
  const licences = useLicences(seesLicences);
  const error = home.error ?? licences.error;
  const retry = () => void Promise.all([home.refetch(), ...(seesLicences ? [licences.refetch()] : [])]);
  const about = home.data && (
    <>
      <PartnerCard partner={home.data.partner} />
      <CompanyCard company={home.data.company} accountName={home.data.accountName} />
    </>
  );
  return (
    <>
      <PageHeader
        title={t(`greeting.${greetingNow()}`, { name: user.firstName })}
        meta={t(seesLicences ? 'text' : 'textMember')}
      />
      {about && licences.data ? (
        <Box sx={column}>
          <ExpiryBanner licences={licences.data.items} expiringHref={`${paths.licences()}?status=expiring`} />
          <Box sx={{ ...columns('minmax(0, 2fr) minmax(0, 1fr)'), alignItems: 'start' }}>
            <LicenceSummary licences={licences.data.items} allHref={paths.licences()} />
            <Box sx={column}>{about}</Box>
          </Box>
        </Box>
      ) : about && !seesLicences ? (
        <Box sx={columns('repeat(2, minmax(0, 1fr))')}>{about}</Box>
      ) : error ? (
        <ProblemAlert error={error} onRetry={retry} />
      ) : (
        <LoadingPage />
      )}
    </>
  );
}
