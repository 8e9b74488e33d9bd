import Box from '@mui/material/Box';
import type { CustomerListItem } from '@tenantry/contracts/admin';
import { Icon } from '@tenantry/ui';
import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';

// The worst first: there is room for one.
const TROUBLES = ['lacksContact', 'bouncesContact', 'awaitsContact'] as const;

/** Marks a customer of whom nobody hears of bills or of what is technical, or an address bounces or waits; nothing for the others. */
export function ContactMark({ customer }: { customer: CustomerListItem }) {
  const { t } = useTranslation('customers');
  const trouble = TROUBLES.find((one) => customer[one]);
  if (!trouble) return null;
  return (
    <Box
      component="span"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 0.5,
        fontSize: 12,
        lineHeight: '16px',
        whiteSpace: 'nowrap',
        color: 'warning.onSubtle',
      }}
    >
      <Icon of={TriangleAlert} size={14} />
      {t(trouble)}
    </Box>
  );
}
