import Box from '@mui/material/Box';
import type { CustomerListItem } from '@tenantry/contracts/admin';
import { Icon } from '@tenantry/ui';
import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';

/** The account name below a customer's name, and the mark of one who lacks a contact. */
export function AccountLine({ customer }: { customer: CustomerListItem }) {
  const { t } = useTranslation('customers');
  return (
    <>
      {customer.accountName}
      {customer.lacksContact && (
        <Box
          component="span"
          sx={{
            display: 'inline-flex',
            alignItems: 'center',
            gap: 0.5,
            ml: 1,
            color: 'warning.onSubtle',
            verticalAlign: 'bottom',
          }}
        >
          <Icon of={TriangleAlert} size={14} />
          {t('lacksContact')}
        </Box>
      )}
    </>
  );
}
