import { customerOwner, platformAdmin, tierOneAdmin } from '../support/people';
import { signedIn } from '../support/session';
import { test } from '../support/test';

// Before all journeys: two that signed the same person in at once would take each other's code, and one would wait for the next.
for (const [audience, email] of [
  ['admin', platformAdmin],
  ['admin', tierOneAdmin],
  ['customer', customerOwner],
] as const)
  test(`${email} signs in once for all journeys`, () => signedIn(audience, email));
