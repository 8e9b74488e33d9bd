import Button from '@mui/material/Button';
import { isProblem } from '@tenantry/api-client';
import { LoadingPage, ProblemAlert, shownAddress } from '@tenantry/ui';
import { AccessFrame } from '../access/components/access-frame';
import { useLinkToken } from '../access/use-link-token';
import { useConfirmContact, useContactLink } from './api/contact-link';
import { useContactTexts } from './contact-texts';

/** Where the mail to a contact leads: confirms its address. For somebody without an account, so without any way on. */
export function Component() {
  const { t } = useContactTexts();
  const token = useLinkToken();
  const { data: link, error } = useContactLink(token);
  const confirm = useConfirmContact();
  if (confirm.data)
    return (
      <AccessFrame title={t('link.doneTitle')} text={t('link.doneText', { email: shownAddress(confirm.data.email) })} />
    );
  if (!token || isProblem(error ?? confirm.error, 'linkInvalid', 'invalidInput'))
    return <AccessFrame title={t('link.invalidTitle')} text={t('link.invalidText')} />;
  if (!link)
    return (
      <AccessFrame title={t('link.title')}>{error ? <ProblemAlert error={error} /> : <LoadingPage />}</AccessFrame>
    );
  return (
    <AccessFrame
      title={t('link.title')}
      text={t('link.text', { company: link.company, email: shownAddress(link.email) })}
    >
      <ProblemAlert error={confirm.error} />
      <Button
        variant="contained"
        size="large"
        fullWidth
        loading={confirm.isPending}
        onClick={() => confirm.mutate(token)}
      >
        {t('link.submit')}
      </Button>
    </AccessFrame>
  );
}
