import Button from '@mui/material/Button';
import { isProblem } from '@tenantry/api-client';
import { LoadingPage, ProblemAlert } from '@tenantry/ui';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { usePasswordLink } from './api/password';
import { AccessFrame } from './components/access-frame';
import { SetPasswordForm } from './components/set-password-form';
import { useLinkToken } from './use-link-token';
import { framePaths } from '../paths';
import type { Arrival } from './arrival';

/** Where a mailed password link leads. Opening it changes nothing; the password is set by its form. */
export function Component() {
  const { t } = useTranslation('frame');
  const navigate = useNavigate();
  const token = useLinkToken();
  const { data: link, error, refetch } = usePasswordLink(token);

  if (!token || isProblem(error, 'linkInvalid', 'invalidInput')) {
    return (
      <AccessFrame title={t('link.invalidTitle')} text={t('link.invalidText')}>
        <Button href={framePaths.forgottenPassword()} variant="contained" size="large" fullWidth>
          {t('link.askAgain')}
        </Button>
        <Button href={framePaths.signIn()} color="inherit" sx={{ mt: 2, ml: -1.5 }}>
          {t('backToSignIn')}
        </Button>
      </AccessFrame>
    );
  }
  if (!link) {
    return (
      <AccessFrame title={t('setPassword.title')}>
        {error ? <ProblemAlert error={error} onRetry={() => void refetch()} /> : <LoadingPage />}
      </AccessFrame>
    );
  }
  const first = link.purpose === 'set_password';
  return (
    <AccessFrame
      title={t(first ? 'setPassword.welcome' : 'setPassword.title', { name: link.firstName })}
      text={first && link.tenantName ? t('setPassword.textFor', { tenant: link.tenantName }) : t('setPassword.text')}
    >
      <SetPasswordForm
        token={token}
        email={link.email}
        onSet={() =>
          void navigate(framePaths.signIn(), {
            replace: true,
            state: { sessionEnded: true, notice: 'passwordSet', email: link.email } satisfies Arrival,
          })
        }
      />
    </AccessFrame>
  );
}
