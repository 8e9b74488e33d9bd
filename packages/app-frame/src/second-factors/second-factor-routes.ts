import {
  enrolmentRoutesOf,
  passkeyAuthenticationRoutesOf,
  passkeySignInRoutesOf,
  secondFactorPolicyRoutesOf,
  secondFactorRoutesOf,
  secondStepRoutesOf,
} from '@tenantry/contracts';
import { useAudience } from '../audience';

const routesOf = <A extends 'admin' | 'customer'>(audience: A) => ({
  step: secondStepRoutesOf(audience),
  enrolment: enrolmentRoutesOf(audience),
  passkeySignIn: passkeySignInRoutesOf(audience),
  authentication: passkeyAuthenticationRoutesOf(audience),
  own: secondFactorRoutesOf(audience),
  policy: secondFactorPolicyRoutesOf(audience),
});
const sets = { admin: routesOf('admin'), customer: routesOf('customer') };

/** The client and the routes of second factors, which come with the pages that call them. */
export function useSecondFactorRoutes() {
  const { audience, client } = useAudience();
  return { client, routes: sets[audience] };
}
