import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useCan, useCanIn } from '@tenantry/app-frame';
import type { Customer } from '@tenantry/contracts/admin';
import { Icon } from '@tenantry/ui';
import { UserRoundCog } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActAsDialog } from './act-as-dialog';

// A row of its own below the actions that the button stands among, as wide as they are and no wider.
const belowActions = { order: 1, width: 0, minWidth: '100%', color: 'text.secondary' } as const;

/** The way into the customer area for staff. Where it is closed it stays in its place, and why is written below. */
export function ActAsButton({ customer }: { customer: Customer }) {
  const { t } = useTranslation('acting');
  const mayAct = useCan('customers.actAs');
  const mayActHere = useCanIn('customers.actAs', customer);
  const [open, setOpen] = useState(false);
  const whyId = useId();
  if (!mayAct) return null;
  const closed = !mayActHere ? t('selfManaged') : customer.status === 'active' ? '' : t('disabled');
  return (
    <>
      <Button
        variant="outlined"
        startIcon={<Icon of={UserRoundCog} size={16} />}
        {...(closed && {
          'aria-disabled': true,
          'aria-describedby': whyId,
          sx: { color: 'text.disabled', cursor: 'not-allowed' },
        })}
        onClick={() => closed === '' && setOpen(true)}
      >
        {t('action')}
      </Button>
      {closed && (
        <Typography id={whyId} variant="body2" sx={belowActions}>
          {closed}
        </Typography>
      )}
      {open && <ActAsDialog customer={customer} onClose={() => setOpen(false)} />}
    </>
  );
}
