import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Banner } from '@tenantry/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { AccessFrame } from '../../features/access/components/access-frame';
import { SignInForm } from '../../features/access/components/sign-in-form';
import { outside, safeReturnTo } from '../../shared/paths';

/** The door of the partners' app. */
export function Component() {
  const { t } = useTranslation('session');
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [params] = useSearchParams();
  const state: unknown = useLocation().state;
  const arrival = typeof state === 'object' && state !== null ? Object.keys(state)[0] : undefined;
  // Whoever stands here has no session: nothing that was read in one may outlive it.
  useEffect(() => queryClient.clear(), [queryClient]);
  return (
    <AccessFrame
      title={t('signIn.title')}
      text={t('signIn.text')}
      notice={
        arrival === 'expired' ? (
          <Banner tone="info">{t('signIn.expired')}</Banner>
        ) : arrival === 'passwordSet' ? (
          <Banner tone="success">{t('signIn.passwordSet')}</Banner>
        ) : undefined
      }
    >
      <SignInForm onSignedIn={() => void navigate(safeReturnTo(params.get('returnTo')), { replace: true })} />
      <Typography variant="body2" sx={{ mt: 3, color: 'text.secondary' }}>
        {t('signIn.customer')}{' '}
        <Link component="a" href={outside.customerArea} underline="always">
          {t('signIn.toCustomerArea')}
        </Link>
      </Typography>
    </AccessFrame>
  );
}
