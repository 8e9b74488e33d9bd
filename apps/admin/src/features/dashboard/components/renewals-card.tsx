import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import type { Dashboard } from '@tenantry/contracts/admin';
import { CardSection, EmptyState, useFormat } from '@tenantry/ui';
import { CalendarCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { daysUntil } from '../../../shared/days-until';
import { paths } from '../../../shared/paths';
import { DayTile } from './day-tile';

const ellipsis = { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;

/** The licences that end next, each leading to its customer. */
export function RenewalsCard({ renewals }: { renewals: Dashboard['renewals'] }) {
  const { t } = useTranslation('dashboard');
  const { number, relativeDays, language } = useFormat();
  const title = t('renewals.title');
  if (renewals.length === 0) {
    return (
      <CardSection title={title}>
        <EmptyState
          icon={CalendarCheck}
          tone="neutral"
          headingLevel="h3"
          title={t('renewals.none')}
          text={t('renewals.noneText')}
        />
      </CardSection>
    );
  }
  return (
    <CardSection
      title={title}
      flush
      action={
        <Link variant="body2" href={`${paths.licensingCustomers()}?sort=next_expiry`}>
          {t('seeAll')}
        </Link>
      }
    >
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {renewals.map(({ customerId, customerName, planName, units, unitLabels, endDate }, index) => (
          <Box
            component="li"
            key={`${customerId} ${index}`}
            sx={{
              display: 'grid',
              gridTemplateColumns: '44px minmax(0, 1fr) auto',
              gap: 1.5,
              alignItems: 'center',
              px: { xs: 2, md: 2.5 },
              py: 1.375,
              borderTop: 1,
              borderColor: 'divider',
            }}
          >
            <DayTile day={endDate} />
            <Box sx={{ minWidth: 0 }}>
              <Link
                href={paths.customer(customerId, 'licences')}
                title={customerName}
                sx={{ ...ellipsis, fontWeight: 500, color: 'text.primary' }}
              >
                {customerName}
              </Link>
              <Box sx={{ ...ellipsis, typography: 'body2', color: 'text.secondary' }}>
                {planName}, {number(units)} {unitLabels[language][units === 1 ? 'one' : 'other']}
              </Box>
            </Box>
            <Box
              sx={{
                typography: 'body2',
                whiteSpace: 'nowrap',
                color: daysUntil(endDate) <= 7 ? 'warning.onSubtle' : 'text.secondary',
              }}
            >
              {relativeDays(daysUntil(endDate))}
            </Box>
          </Box>
        ))}
      </Box>
    </CardSection>
  );
}
