import Button from '@mui/material/Button';
import { isProblem } from '@tenantry/api-client';
import { Banner, LoadingPage, ProblemAlert, shownAddress } from '@tenantry/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { AccessFrame } from '../access/components/access-frame';
import { framePaths } from '../paths';
import { ConfirmPersonDialog } from '../security/confirm-person-dialog';
import { useSessionQuery } from '../session/session.queries';
import { useEmailDecision, useEmailLink } from './api/email-links';
import { InvalidLink } from './components/invalid-link';
import { useEmailChangeTexts } from './email-change-texts';
import { useKeptToken } from './use-kept-token';

/**
 * Where the mail to a new address leads. Opening it changes nothing: the person signs in as always, with the old address,
 * and confirms by hand (decision 13).
 */
export function Component() {
  const { t } = useEmailChangeTexts();
  const { token, forget } = useKeptToken();
  const { data: link, error } = useEmailLink(token);
  const { data: session, isPending } = useQuery(useSessionQuery());
  const decide = useEmailDecision('confirm');
  const [asking, setAsking] = useState(false);
  const confirm = () =>
    decide.mutate(token ?? '', {
      onSuccess: () => {
        setAsking(false);
        forget();
      },
      onError: (problem) => setAsking(isProblem(problem, 'reauthenticationRequired')),
    });
  if (decide.data) {
    const { outcome } = decide.data;
    return (
      <AccessFrame
        title={t(`outcome.${outcome}`)}
        text={t(`outcomeText.${outcome}`, { email: link ? shownAddress(link.newEmail) : '' })}
      >
        <Button href={framePaths.home()} variant="contained" size="large" fullWidth>
          {t('goOn')}
        </Button>
      </AccessFrame>
    );
  }
  if (!token || isProblem(error, 'linkInvalid', 'invalidInput') || link?.purpose === 'undo') return <InvalidLink />;
  if (!link || isPending)
    return (
      <AccessFrame title={t('confirm.title')}>{error ? <ProblemAlert error={error} /> : <LoadingPage />}</AccessFrame>
    );
  const refusal = isProblem(decide.error, 'linkInvalid') ? (
    <Banner tone="error">{t('confirm.notYours')}</Banner>
  ) : (
    decide.error && !isProblem(decide.error, 'reauthenticationRequired') && <ProblemAlert error={decide.error} />
  );
  return (
    <AccessFrame
      title={t('confirm.title')}
      text={t(session ? 'confirm.text' : 'confirm.signInFirst', { email: shownAddress(link.newEmail) })}
      notice={refusal}
    >
      {session ? (
        <Button variant="contained" size="large" fullWidth loading={decide.isPending} onClick={confirm}>
          {t('confirm.submit')}
        </Button>
      ) : (
        <Button href={framePaths.signIn(framePaths.confirmEmail())} variant="contained" size="large" fullWidth>
          {t('confirm.signIn')}
        </Button>
      )}
      <ConfirmPersonDialog open={asking} onConfirmed={confirm} onClose={() => setAsking(false)} />
    </AccessFrame>
  );
}
