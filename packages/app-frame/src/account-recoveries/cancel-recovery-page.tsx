import Button from '@mui/material/Button';
import { isProblem } from '@tenantry/api-client';
import { LoadingPage, ProblemAlert, shownAddress, useFormat } from '@tenantry/ui';
import { useLinkToken } from '../access/use-link-token';
import { AccessFrame } from '../access/components/access-frame';
import { InvalidLink } from '../email-changes/components/invalid-link';
import { framePaths } from '../paths';
import { useAccountRecoveryTexts } from './account-recovery-texts';
import { useCancelRecovery, useRecoveryLink } from './api/recovery-link';

/** Where the mail to the address in force leads: stops a recovery. For whoever may be shut out, so without a session. */
export function Component() {
  const { t } = useAccountRecoveryTexts();
  const { dateTime } = useFormat();
  const token = useLinkToken();
  const { data: link, error } = useRecoveryLink(token);
  const cancel = useCancelRecovery();
  if (cancel.data)
    return (
      <AccessFrame title={t('cancelled.title')} text={t(`cancelled.${cancel.data.kind}`)}>
        <Button href={framePaths.signIn()} variant="contained" size="large" fullWidth>
          {t('toSignIn')}
        </Button>
      </AccessFrame>
    );
  if (!token || isProblem(error ?? cancel.error, 'linkInvalid', 'invalidInput')) return <InvalidLink />;
  if (!link)
    return (
      <AccessFrame title={t('cancel.address.title')}>
        {error ? <ProblemAlert error={error} /> : <LoadingPage />}
      </AccessFrame>
    );
  const email = link.newEmail === null ? '' : shownAddress(link.newEmail);
  return (
    <AccessFrame
      title={t(`cancel.${link.kind}.title`)}
      text={t(`cancel.${link.kind}.text`, { email, when: dateTime(link.takesForceAt) })}
      notice={cancel.error && <ProblemAlert error={cancel.error} />}
    >
      <Button
        variant="contained"
        size="large"
        fullWidth
        loading={cancel.isPending}
        onClick={() => cancel.mutate(token)}
      >
        {t(`cancel.${link.kind}.submit`)}
      </Button>
    </AccessFrame>
  );
}
