import type { HalfStage, SignInStep } from '@tenantry/contracts';
import { methodsOf, type OwnSecondFactors } from './own-second-factors';

/** What a sign-in has come to, before anything is told of the session. */
export type NextStep = Exclude<SignInStep, { step: 'signedIn' }> | { step: 'signedIn' };

/**
 * What comes after the password: whoever has a factor gives it, required or not; who needs one and has none sets it up.
 * `isAsked` is false in a demo that was told to ask nobody.
 */
export function nextStep(factors: OwnSecondFactors, { isAsked }: { isAsked: boolean }): NextStep {
  if (!isAsked) return { step: 'signedIn' };
  const methods = methodsOf(factors);
  if (methods.length > 0) return { step: 'secondFactor', methods };
  return { step: factors.reason ? 'enrolment' : 'signedIn' };
}

export const stageOf: Record<NextStep['step'], HalfStage | 'full'> = {
  secondFactor: 'second_factor',
  enrolment: 'enrolment',
  signedIn: 'full',
};
