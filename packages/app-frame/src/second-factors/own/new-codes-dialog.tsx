import { useSession } from '../../session/use-session';
import { RecoveryCodes } from '../codes/recovery-codes';
import { useSecondFactorTexts } from '../second-factor-texts';
import { FactorDialog } from './factor-dialog';

interface Props {
  /** A new set, while it is shown. */
  codes: readonly string[] | undefined;
  onKept: () => void;
}

/** Recovery codes over the page; only the person's word closes it. */
export function NewCodesDialog({ codes, onKept }: Props) {
  const { t } = useSecondFactorTexts();
  const { user } = useSession();
  return (
    <FactorDialog open={codes !== undefined} title={t('recovery.title')} text={t('recovery.text')}>
      {codes && <RecoveryCodes codes={codes} email={user.email} onKept={onKept} />}
    </FactorDialog>
  );
}
