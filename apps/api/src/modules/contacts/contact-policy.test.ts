import { expect, it } from 'vitest';
import type { Refusal } from '../../platform/http/problem';
import { personIn } from './contact.policy';

const typed = { firstName: 'Ada', lastName: 'Riva', email: 'ada@officine.example' };
const plain = { userId: null };
const tied = { userId: 'a user' };

const refused = (...given: Parameters<typeof personIn>) => {
  try {
    personIn(...given);
  } catch (error) {
    return (error as Refusal).details.errors;
  }
  return 'accepted';
};

it('S004-41 changes the name of a contact without user, and S004-40 its address at once', () => {
  expect(personIn(plain, typed)).toEqual(typed);
});

it('S004-09 to S004-11 leaves no contact without user without name and address', () => {
  expect(refused(plain, { firstName: 'Ada' })).toEqual([
    { field: 'lastName', code: 'required' },
    { field: 'email', code: 'required' },
  ]);
});

it('S004-08 leaves name and address of a user to the user, and says at which field', () => {
  expect(personIn(tied, {})).toBeUndefined();
  expect(refused(tied, { email: typed.email })).toEqual([{ field: 'email', code: 'ownedByUser' }]);
});
