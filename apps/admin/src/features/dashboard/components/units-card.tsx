import Box from '@mui/material/Box';
import type { Dashboard } from '@tenantry/contracts/admin';
import { CardSection, useFormat } from '@tenantry/ui';
import { useTranslation } from 'react-i18next';

const row = {
  display: 'flex',
  justifyContent: 'space-between',
  gap: 1.5,
  px: { xs: 2, md: 2.5 },
  py: 1.25,
  borderTop: 1,
  borderColor: 'divider',
} as const;

/** Units of live licences. Each type stands for itself: mailboxes and devices make no sum and no comparison. */
export function UnitsCard({ units }: { units: Dashboard['units'] }) {
  const { t } = useTranslation('dashboard');
  const { number, language } = useFormat();
  if (units.length === 0) return null;
  return (
    <CardSection title={t('units.title')} flush>
      <Box component="dl" sx={{ m: 0 }}>
        {units.map(({ unitLabels, units: count }) => {
          const name = unitLabels[language][count === 1 ? 'one' : 'other'];
          return (
            <Box key={name} sx={row}>
              <Box component="dt" sx={{ '&::first-letter': { textTransform: 'uppercase' } }}>
                {name}
              </Box>
              <Box component="dd" sx={{ m: 0, fontWeight: 500, fontVariantNumeric: 'tabular-nums' }}>
                {number(count)}
              </Box>
            </Box>
          );
        })}
      </Box>
    </CardSection>
  );
}
