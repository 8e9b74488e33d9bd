import { expect, it } from 'vitest';
import { answerIn, isForLinking } from './provider-answer';

it('takes from the address what a provider is asked for, and nothing else', () => {
  const params = new URLSearchParams('state=door.a&code=b&iss=https%3A%2F%2Flogin.example&session_state=c&email=d');
  expect(answerIn(params)).toEqual({ state: 'door.a', code: 'b', iss: 'https://login.example' });
  expect(answerIn(new URLSearchParams('state=door.a&error=access_denied'))).toEqual({
    state: 'door.a',
    error: 'access_denied',
  });
});

it('knows who comes from no provider', () => {
  expect(answerIn(new URLSearchParams('email=x%40company.example&code=b'))).toBeUndefined();
});

it('tells an answer for the profile from one for the door', () => {
  expect([isForLinking({ state: 'link.a' }), isForLinking({ state: 'door.link' })]).toEqual([true, false]);
});
