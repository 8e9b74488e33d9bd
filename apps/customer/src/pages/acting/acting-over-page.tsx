import Button from '@mui/material/Button';
import { AccessFrame } from '@tenantry/app-frame';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { wayBack } from '../../features/acting/way-back';
import { paths } from '../../shared/paths';

const customerOf = (state: unknown): string | undefined =>
  typeof state === 'object' && state !== null && 'customerId' in state ? String(state.customerId) : undefined;

/** The time is over, or what let staff in has ended: what happened, and the way back. */
export function Component() {
  const { t } = useTranslation('acting');
  const queryClient = useQueryClient();
  const { state } = useLocation();
  // What was read of the customer stays in no cache.
  useEffect(() => queryClient.clear(), [queryClient]);
  return (
    <AccessFrame title={t('over.title')} text={t('over.text')}>
      <Button component="a" href={wayBack(customerOf(state))} variant="contained" size="large" fullWidth>
        {t('back')}
      </Button>
      <Button href={paths.signIn()} color="inherit" sx={{ mt: 2, ml: -1.5 }}>
        {t('over.signIn')}
      </Button>
    </AccessFrame>
  );
}
