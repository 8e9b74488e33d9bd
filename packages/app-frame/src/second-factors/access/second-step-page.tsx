import type { PendingSignIn, SecondFactorMethod } from '@tenantry/contracts';
import { shownAddress } from '@tenantry/ui';
import { useState, type ReactNode } from 'react';
import { AccessFrame } from '../../access/components/access-frame';
import { hasPasskeys } from '../passkey/has-passkeys';
import { useSecondFactorTexts } from '../second-factor-texts';
import { HalfPage } from './half-page';
import { OtherWays } from './other-ways';
import { SecondStepWay } from './second-step-way';

const order: readonly SecondFactorMethod[] = ['totp', 'passkey', 'recoveryCode'];

/** The ways open to the person in this browser, the usual one first. */
const waysOf = ({ methods }: PendingSignIn): SecondFactorMethod[] =>
  order.filter((method) => methods.includes(method) && (method !== 'passkey' || hasPasskeys()));

function Step({ pending, cancel }: { pending: PendingSignIn; cancel: ReactNode }) {
  const { t } = useSecondFactorTexts();
  const ways = waysOf(pending);
  const [chosen, choose] = useState<SecondFactorMethod>();
  const method = chosen ?? ways[0] ?? 'recoveryCode';
  return (
    <AccessFrame
      title={t('step.title')}
      text={
        <>
          {t('step.as', { email: shownAddress(pending.email) })} {t(`step.${method}`)}
        </>
      }
    >
      <SecondStepWay method={method} />
      <OtherWays methods={ways.filter((way) => way !== method)} onChoose={choose} />
      {cancel}
    </AccessFrame>
  );
}

/** The second step of a sign-in: whoever knows the password shows that they also hold what is theirs. */
export function Component() {
  const { t } = useSecondFactorTexts();
  return (
    <HalfPage step="secondFactor" title={t('step.title')}>
      {(pending, cancel) => <Step pending={pending} cancel={cancel} />}
    </HalfPage>
  );
}
