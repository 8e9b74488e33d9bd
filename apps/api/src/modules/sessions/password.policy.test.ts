import { expect, it } from 'vitest';
import { isCommonPassword } from './common-passwords';
import { contextWords, passwordProblem } from './password.policy';

const words = contextWords([
  'Lucia',
  'Ferràro',
  'lucia.ferraro@valbrentana.example',
  'Officine Val Brentana S.r.l.',
  'Tenantry',
]);

it.each([
  ['password1234', 'passwordTooCommon'],
  ['P@ssw0rd!2026', 'passwordTooCommon'],
  ['passwordpassword', 'passwordTooCommon'],
  ['dragon monkey', 'passwordTooCommon'],
  ['qwertyuiopasdfgh', 'passwordTooCommon'],
  ['1q2w3e4r5t6y', 'passwordTooCommon'],
  ['aaaaaaaaaaaaaaa', 'passwordTooCommon'],
  ['2026-2026-2026', 'passwordTooCommon'],
  ['luciaferraro', 'passwordContainsContext'],
  ['Ferraro-2026!', 'passwordContainsContext'],
  ['F3rr4r0Lucia99', 'passwordContainsContext'],
  ['officine_1974', 'passwordContainsContext'],
  ['ValBrentana2026', 'passwordContainsContext'],
  ['tenantry tenantry', 'passwordContainsContext'],
  ['LUCIÀ lucià luciA', 'passwordContainsContext'],
  ['correct horse battery', undefined],
  ['un cavallo blu al lago', undefined],
  ['quattro cavalli azzurri', undefined],
  ['lucia ama le montagne alte', undefined],
  ['kV9$wq2!mZr7', undefined],
  ['пароль из слов', undefined],
  ['一二三四 山川草木 風林火山', undefined],
])('AU-03 judges %s: %s', (password, problem) => {
  expect(passwordProblem(password, words, isCommonPassword)).toBe(problem);
});

it('AU-03 leaves short words of a name alone: they stand in too many others', () => {
  expect(contextWords(['Ada', 'Li', 'Val di Non'])).toEqual(['valdinon']);
});
