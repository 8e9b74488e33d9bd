import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Banner } from '@tenantry/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { AccessFrame } from './components/access-frame';
import { SignInForm } from './components/sign-in-form';
import { useAudience } from '../audience';
import { outside, safeReturnTo } from '../paths';

interface Arrival {
  expired?: true;
  passwordSet?: true;
  email?: string;
}

const arrivalOf = (state: unknown): Arrival => (typeof state === 'object' && state !== null ? state : {});

/** The door of the app. A mailed link may bring the address along, so that only the password is left to type. */
export function Component() {
  const { t } = useTranslation('frame');
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { audience } = useAudience();
  const [params] = useSearchParams();
  const other = audience === 'admin' ? 'customer' : 'admin';
  const state: unknown = useLocation().state;
  const arrival = arrivalOf(state);
  // Whoever stands here has no session: nothing that was read in one may outlive it.
  useEffect(() => queryClient.clear(), [queryClient]);
  return (
    <AccessFrame
      title={t('signIn.title')}
      text={t(`signIn.text.${audience}`)}
      notice={
        arrival.expired ? (
          <Banner tone="info">{t('signIn.expired')}</Banner>
        ) : arrival.passwordSet ? (
          <Banner tone="success">{t('signIn.passwordSet')}</Banner>
        ) : undefined
      }
    >
      <SignInForm
        email={params.get('email') ?? arrival.email ?? ''}
        onSignedIn={() => void navigate(safeReturnTo(params.get('returnTo')), { replace: true })}
      />
      <Typography variant="body2" sx={{ mt: 3, color: 'text.secondary' }}>
        {t(`signIn.other.${audience}`)}{' '}
        <Link component="a" href={outside.app[other]} underline="always">
          {t(`signIn.toOther.${audience}`)}
        </Link>
      </Typography>
    </AccessFrame>
  );
}
