import Box from '@mui/material/Box';
import type { CustomerListItem } from '@tenantry/contracts/admin';
import { Icon } from '@tenantry/ui';
import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';

/** Marks a customer of whom nobody hears of bills or of what is technical, or else of whom an address waits; nothing for the others. */
export function ContactMark({ customer }: { customer: CustomerListItem }) {
  const { t } = useTranslation('customers');
  if (!customer.lacksContact && !customer.awaitsContact) return null;
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
      {t(customer.lacksContact ? 'lacksContact' : 'awaitsContact')}
    </Box>
  );
}
