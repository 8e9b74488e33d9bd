import Button from '@mui/material/Button';
import { isProblem } from '@tenantry/api-client';
import { LoadingPage, ProblemAlert, shownAddress } from '@tenantry/ui';
import { useLinkToken } from '../access/use-link-token';
import { AccessFrame } from '../access/components/access-frame';
import { framePaths } from '../paths';
import { useEmailDecision, useEmailLink } from './api/email-links';
import { InvalidLink } from './components/invalid-link';
import { useEmailChangeTexts } from './email-change-texts';

/** Where the mails to the old address lead: keeps it, or brings it back. For whoever may be shut out, so without a session. */
export function Component() {
  const { t } = useEmailChangeTexts();
  const token = useLinkToken();
  const { data: link, error } = useEmailLink(token);
  const decide = useEmailDecision('undo');
  if (decide.data) {
    const { outcome } = decide.data;
    return (
      <AccessFrame title={t(`outcome.${outcome}`)} text={t(`outcomeText.${outcome}`)}>
        <Button href={framePaths.signIn()} variant="contained" size="large" fullWidth>
          {t('toSignIn')}
        </Button>
      </AccessFrame>
    );
  }
  if (!token || isProblem(error ?? decide.error, 'linkInvalid', 'invalidInput') || link?.purpose === 'confirm')
    return <InvalidLink />;
  if (!link)
    return (
      <AccessFrame title={t('undo.title')}>{error ? <ProblemAlert error={error} /> : <LoadingPage />}</AccessFrame>
    );
  const what = link.purpose === 'cancel' ? 'keep' : 'undo';
  return (
    <AccessFrame
      title={t(`${what}.title`)}
      text={t(`${what}.text`, { email: shownAddress(link.newEmail) })}
      notice={decide.error && <ProblemAlert error={decide.error} />}
    >
      <Button
        variant="contained"
        size="large"
        fullWidth
        loading={decide.isPending}
        onClick={() => decide.mutate(token)}
      >
        {t(`${what}.submit`)}
      </Button>
    </AccessFrame>
  );
}
