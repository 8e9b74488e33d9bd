import Box from '@mui/material/Box';
import type { Dashboard } from '@tenantry/contracts/admin';
import { CardSection, useFormat } from '@tenantry/ui';
import { useTranslation } from 'react-i18next';

/** Units of live licences. Each type stands for itself: mailboxes and devices make no sum. */
export function UnitsCard({ units }: { units: Dashboard['units'] }) {
  const { t } = useTranslation('dashboard');
  const { number, language } = useFormat();
  if (units.length === 0) return null;
  const most = Math.max(...units.map((row) => row.units), 1);
  return (
    <CardSection title={t('units.title')}>
      <Box component="dl" sx={{ m: 0, display: 'grid', gap: 1.5 }}>
        {units.map(({ unitLabels, units: count }) => {
          const name = unitLabels[language][count === 1 ? 'one' : 'other'];
          return (
            <Box key={name} sx={{ display: 'grid', gridTemplateColumns: '1fr auto', gap: '4px 12px' }}>
              <Box component="dt" sx={{ '&::first-letter': { textTransform: 'uppercase' } }}>
                {name}
              </Box>
              <Box component="dd" sx={{ m: 0, fontWeight: 500, fontVariantNumeric: 'tabular-nums' }}>
                {number(count)}
              </Box>
              <Box
                aria-hidden="true"
                sx={{ gridColumn: '1 / -1', height: 6, borderRadius: 3, bgcolor: 'background.subtle' }}
              >
                <Box sx={{ width: `${(count / most) * 100}%`, height: 1, borderRadius: 3, bgcolor: 'primary.main' }} />
              </Box>
            </Box>
          );
        })}
      </Box>
    </CardSection>
  );
}
