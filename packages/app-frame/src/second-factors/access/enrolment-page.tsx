import type { Enrolled } from '@tenantry/contracts';
import { useState } from 'react';
import { useSecondFactorTexts } from '../second-factor-texts';
import { EnrolmentSteps } from './enrolment-steps';
import { HalfPage } from './half-page';
import { KeptCodes } from './kept-codes';
import { useStepFocus } from './use-step-focus';

/** The first factor of somebody who must have one, then the recovery codes that come with it. */
export function Component() {
  const { t } = useSecondFactorTexts();
  const [enrolled, setEnrolled] = useState<Enrolled>();
  useStepFocus(enrolled ? 'codes' : 'factor');
  // From here on the person is signed in, and the half session that the rest of the page stands on is over.
  if (enrolled) return <KeptCodes {...enrolled} />;
  return (
    <HalfPage step="enrolment" title={t('enrolment.title')}>
      {(pending, cancel) => <EnrolmentSteps pending={pending} cancel={cancel} onEnrolled={setEnrolled} />}
    </HalfPage>
  );
}
