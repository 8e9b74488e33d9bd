import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Tooltip from '@mui/material/Tooltip';
import { useCan, useCanIn } from '@tenantry/app-frame';
import type { Customer } from '@tenantry/contracts/admin';
import { Icon } from '@tenantry/ui';
import { UserRoundCog } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActAsDialog } from './act-as-dialog';

/** The way into the customer area for staff. Where it is closed it stays in its place and says why. */
export function ActAsButton({ customer }: { customer: Customer }) {
  const { t } = useTranslation('acting');
  const mayAct = useCan('customers.actAs');
  const mayActHere = useCanIn('customers.actAs', customer);
  const [open, setOpen] = useState(false);
  if (!mayAct) return null;
  const closed = !mayActHere ? t('selfManaged') : customer.status === 'active' ? '' : t('disabled');
  return (
    <>
      <Tooltip title={closed} describeChild>
        <Box component="span">
          <Button
            variant="outlined"
            startIcon={<Icon of={UserRoundCog} size={16} />}
            aria-disabled={closed !== ''}
            onClick={() => closed === '' && setOpen(true)}
            sx={closed ? { color: 'text.disabled', cursor: 'not-allowed' } : {}}
          >
            {t('action')}
          </Button>
        </Box>
      </Tooltip>
      {open && <ActAsDialog customer={customer} onClose={() => setOpen(false)} />}
    </>
  );
}
