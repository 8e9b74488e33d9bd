import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Banner } from '@tenantry/ui';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { AccessFrame } from './components/access-frame';
import { PasskeySignIn } from './components/passkey-sign-in';
import { SignInForm } from './components/sign-in-form';
import { useAudience } from '../audience';
import { CompanySignInButton } from '../company-account/company-sign-in-button';
import { outside, safeReturnTo } from '../paths';
import { arrivalOf } from './arrival';
import { useSentOn } from './use-sent-on';

/** The door of the app. A mailed link may bring the address along, so that only the password is left to type. */
export function Component() {
  const { t } = useTranslation('frame');
  const navigate = useNavigate();
  const { audience } = useAudience();
  const [params] = useSearchParams();
  const other = audience === 'admin' ? 'customer' : 'admin';
  const arrival = arrivalOf(useLocation().state);
  const email = params.get('email') ?? arrival.email ?? '';
  const goOn = () => void navigate(safeReturnTo(params.get('returnTo')), { replace: true });
  useSentOn({ ask: !arrival.sessionEnded, email, goOn });
  return (
    <AccessFrame title={t('signIn.title')} text={t(`signIn.text.${audience}`)}>
      <SignInForm
        email={email}
        notice={
          arrival.notice && (
            <Banner tone={arrival.notice === 'passwordSet' ? 'success' : 'info'}>
              {t(`signIn.${arrival.notice}`)}
            </Banner>
          )
        }
      />
      <PasskeySignIn />
      {audience === 'admin' && <CompanySignInButton returnTo={params.get('returnTo')} />}
      <Typography variant="body2" sx={{ mt: 3, color: 'text.secondary' }}>
        {t(`signIn.other.${audience}`)}{' '}
        <Link component="a" href={outside.app[other]} underline="always">
          {t(`signIn.toOther.${audience}`)}
        </Link>
      </Typography>
    </AccessFrame>
  );
}
