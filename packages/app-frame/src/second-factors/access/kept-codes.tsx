import type { Enrolled } from '@tenantry/contracts';
import { useEffect } from 'react';
import { AccessFrame } from '../../access/components/access-frame';
import { useEnter } from '../../access/use-enter';
import { RecoveryCodes } from '../codes/recovery-codes';
import { useSecondFactorTexts } from '../second-factor-texts';

/** The recovery codes of a first factor. Who closes the page too early is asked: they are shown this once. */
export function KeptCodes({ session, recoveryCodes }: Enrolled) {
  const { t } = useSecondFactorTexts();
  const enter = useEnter();
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, []);
  return (
    <AccessFrame title={t('recovery.title')} text={t('recovery.text')}>
      <RecoveryCodes codes={recoveryCodes} email={session.user.email} onKept={() => void enter(session)} />
    </AccessFrame>
  );
}
