import { uiResources } from '@tenantry/ui';
import { expect, it } from 'vitest';
import { PasskeyProblem } from './passkey-problem';

it.each([
  ['NotAllowedError', 'passkeyGivenUp'],
  ['AbortError', 'passkeyGivenUp'],
  ['InvalidStateError', 'passkeyHereAlready'],
  ['NotSupportedError', 'passkeyUnsupported'],
  ['ConstraintError', 'passkeyUnsupported'],
  ['SecurityError', 'passkeyFailed'],
])('AU-05 says of %s what the person can do', (name, code) => {
  const problem = new PasskeyProblem(new DOMException('no', name));
  expect(problem.code).toBe(code);
  expect(uiResources.it.problems).toHaveProperty(code);
});
