import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { Customer } from '@tenantry/contracts/admin';
import { InitialsAvatar, PageHeader, StatusChip, useFormat } from '@tenantry/ui';
import { Pencil, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  customer: Customer;
  /** Left out for whoever may not do it. */
  editHref?: string;
  assignHref?: string;
  /** What else can be done, before the two. */
  further?: ReactNode;
}

/** Who the customer is and the two things most often done with it. */
export function CustomerHeader({ customer, editHref, assignHref, further }: Props) {
  const { t } = useTranslation('customer');
  const { date } = useFormat();
  return (
    <PageHeader
      title={customer.company}
      avatar={<InitialsAvatar name={customer.company} size={48} shape="square" />}
      chip={<StatusChip kind="customer" status={customer.status} />}
      meta={
        <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.75, typography: 'body2' }}>
          <span>
            {t('header.account')} <Typography variant="code">{customer.accountName}</Typography>
          </span>
          <span>{t('header.under', { partner: customer.partnerName })}</span>
          <span>{t('header.since', { date: date(customer.createdAt) })}</span>
        </Box>
      }
      actions={
        <>
          {further}
          {editHref && (
            <Button variant="outlined" href={editHref} startIcon={<Pencil size={16} aria-hidden />}>
              {t('header.edit')}
            </Button>
          )}
          {assignHref && (
            <Button variant="contained" href={assignHref} startIcon={<Plus size={16} aria-hidden />}>
              {t('header.assign')}
            </Button>
          )}
        </>
      }
    />
  );
}
