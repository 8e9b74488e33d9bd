import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import type { Dashboard } from '@tenantry/contracts/admin';
import { CardSection, InitialsAvatar, useFormat } from '@tenantry/ui';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../shared/paths';

/** Who came last. */
export function RecentCustomersCard({ customers }: { customers: Dashboard['recentCustomers'] }) {
  const { t } = useTranslation('dashboard');
  const { date } = useFormat();
  if (customers.length === 0) return null;
  return (
    <CardSection
      title={t('recent.title')}
      flush
      action={
        <Link variant="body2" href={paths.customers()}>
          {t('seeAll')}
        </Link>
      }
    >
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {customers.map(({ id, name, partnerName, createdAt }) => (
          <Box
            component="li"
            key={id}
            sx={{
              display: 'flex',
              alignItems: 'center',
              gap: 1.5,
              px: { xs: 2, md: 2.5 },
              py: 1.375,
              borderTop: 1,
              borderColor: 'divider',
            }}
          >
            <InitialsAvatar name={name} shape="square" />
            <Box sx={{ flex: 1, minWidth: 0 }}>
              <Link href={paths.customer(id)} sx={{ fontWeight: 500, color: 'text.primary', overflowWrap: 'anywhere' }}>
                {name}
              </Link>
              <Box sx={{ typography: 'body2', color: 'text.secondary' }}>{partnerName}</Box>
            </Box>
            <Box
              sx={{
                typography: 'body2',
                color: 'text.secondary',
                whiteSpace: 'nowrap',
                fontVariantNumeric: 'tabular-nums',
              }}
            >
              {date(createdAt)}
            </Box>
          </Box>
        ))}
      </Box>
    </CardSection>
  );
}
