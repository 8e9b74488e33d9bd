import Box from '@mui/material/Box';
import type { CustomerListItem } from '@tenantry/contracts/admin';
import { StatusChip } from '@tenantry/ui';
import { useTranslation } from 'react-i18next';
import { ContactMark } from './contact-mark';
import { NextExpiry } from './next-expiry';

/** A customer as an item of the list on phones; the list makes all of it one link. */
export function CustomerItem({ customer }: { customer: CustomerListItem }) {
  const { t } = useTranslation('customers');
  const { name, accountName, status, licenceCount, nextExpiry } = customer;
  return (
    <>
      <Box sx={{ fontWeight: 500, overflowWrap: 'anywhere' }}>{name}</Box>
      <Box sx={{ fontSize: 12, lineHeight: '16px', color: 'text.tertiary' }}>{accountName}</Box>
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          gap: '4px 12px',
          mt: 1,
          typography: 'body2',
          color: 'text.secondary',
        }}
      >
        <StatusChip kind="customer" status={status} />
        <ContactMark customer={customer} />
        <span>{t('licenceCount', { count: licenceCount })}</span>
        {nextExpiry && <NextExpiry day={nextExpiry} inline />}
      </Box>
    </>
  );
}
