import Button from '@mui/material/Button';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AccessFrame } from './components/access-frame';
import { ForgottenPasswordForm } from './components/forgotten-password-form';
import { framePaths } from '../paths';

/** Asks for a link to choose a new password, then says where to look for it. */
export function Component() {
  const { t } = useTranslation('frame');
  const [sentTo, setSentTo] = useState<string>();
  useEffect(() => {
    if (sentTo) document.querySelector<HTMLElement>('h1')?.focus();
  }, [sentTo]);
  const back = (
    <Button href={framePaths.signIn()} color="inherit" sx={{ mt: 2, ml: -1.5 }}>
      {t('backToSignIn')}
    </Button>
  );
  if (sentTo) {
    return (
      <AccessFrame title={t('forgotten.sentTitle')} text={t('forgotten.sentText', { email: sentTo })}>
        {back}
      </AccessFrame>
    );
  }
  return (
    <AccessFrame title={t('forgotten.title')} text={t('forgotten.text')}>
      <ForgottenPasswordForm onSent={setSentTo} />
      {back}
    </AccessFrame>
  );
}
