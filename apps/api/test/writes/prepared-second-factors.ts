import type { UserId } from '@tenantry/contracts';
import {
  enrolmentRoutesOf,
  passkeyAuthenticationRoutesOf,
  passkeySignInRoutesOf,
  secondFactorPolicyRoutesOf,
  secondFactorRoutesOf,
  secondStepRoutesOf,
  sessionRoutesOf,
} from '@tenantry/contracts';
import { totpCodeAt } from '../../src/modules/second-factors';
import { renewRecoveryCodes } from '../../src/modules/second-factors/recovery-codes';
import { systemActor } from '../../src/platform/access/actor';
import { PASSWORD } from '../factories/given';
import { SoftwareAuthenticator } from '../support/passkeys/software-authenticator';
import { TEST_BASE_URL } from '../support/test-app';
import { TestClient } from '../support/test-client';
import { nameOf, type Prepare } from './prepared-write';
import type { Workplace } from './workplace';

type AppAudience = 'admin' | 'customer';

const nowCode = (secret: string) => ({ code: totpCodeAt(secret, new Date()) });

/** Somebody with a passkey and an app. */
async function personWithFactors(at: Workplace, audience: AppAudience) {
  const person = await at.personOf(audience);
  if (!at.given.passkeys.has(person.email)) await at.given.passkeys.give(person.email, person.userId);
  await at.given.apps.give(person.userId);
  return person;
}

async function withPassword(at: Workplace, audience: AppAudience, email: string): Promise<TestClient> {
  const client = new TestClient(at.target, audience);
  await client.call(sessionRoutesOf(audience).signIn, { body: { email, password: PASSWORD } });
  return client;
}

async function beforeSecondFactor(at: Workplace, audience: AppAudience) {
  const person = await personWithFactors(at, audience);
  return { ...person, client: await withPassword(at, audience, person.email) };
}

/** Somebody who needs a factor and has none: staff in any case, a customer's owner since they decided so. */
async function beforeEnrolment(at: Workplace, audience: AppAudience): Promise<TestClient> {
  if (audience === 'admin')
    return (await at.given.person(at.partner.id, 'partner_reader', { hasFactor: false })).client;
  const policy = secondFactorPolicyRoutesOf(audience);
  const { client, email } = await at.personOf(audience);
  const { body } = await client.call(policy.get);
  await client.call(policy.set, { body: { policy: 'required' }, version: body.version });
  return withPassword(at, audience, email);
}

/** Calls of the second step of a sign-in. */
function preparedSteps(audience: AppAudience): Record<string, Prepare> {
  const step = secondStepRoutesOf(audience);
  const signIn = passkeySignInRoutesOf(audience);
  return {
    [nameOf(step.cancel)]: async (at) => ({ who: (await beforeSecondFactor(at, audience)).client, parts: {} }),
    [nameOf(step.giveCode)]: async (at) => {
      const { client, userId } = await beforeSecondFactor(at, audience);
      return { who: client, parts: { body: { code: at.given.apps.nextCode(userId) } } };
    },
    [nameOf(step.giveRecoveryCode)]: async (at) => {
      const { client, userId } = await beforeSecondFactor(at, audience);
      const actor = { ...systemActor('test'), userId: userId as UserId };
      const [code] = await at.target.uow.run(actor, renewRecoveryCodes);
      return { who: client, parts: { body: { code } } };
    },
    [nameOf(step.passkeyOptions)]: async (at) => ({ who: (await beforeSecondFactor(at, audience)).client, parts: {} }),
    [nameOf(step.givePasskey)]: async (at) => {
      const { client, email } = await beforeSecondFactor(at, audience);
      const { body } = await client.call(step.passkeyOptions);
      return { who: client, parts: { body: { response: at.given.passkeys.of(email).answer(body) } } };
    },
    [nameOf(signIn.options)]: async (at) => ({ who: new TestClient(at.target, audience), parts: {} }),
    [nameOf(signIn.signIn)]: async (at) => {
      const { email } = await personWithFactors(at, audience);
      const client = new TestClient(at.target, audience);
      const { body } = await client.call(signIn.options);
      return { who: client, parts: { body: { response: at.given.passkeys.of(email).answer(body) } } };
    },
  };
}

/** Calls that set up the first factor. */
function preparedEnrolments(audience: AppAudience): Record<string, Prepare> {
  const enrolment = enrolmentRoutesOf(audience);
  const authenticator = new SoftwareAuthenticator(TEST_BASE_URL);
  return {
    [nameOf(enrolment.beginTotp)]: async (at) => ({ who: await beforeEnrolment(at, audience), parts: {} }),
    [nameOf(enrolment.confirmTotp)]: async (at) => {
      const client = await beforeEnrolment(at, audience);
      return { who: client, parts: { body: nowCode((await client.call(enrolment.beginTotp)).body.secret) } };
    },
    [nameOf(enrolment.passkeyOptions)]: async (at) => ({ who: await beforeEnrolment(at, audience), parts: {} }),
    [nameOf(enrolment.addPasskey)]: async (at) => {
      const client = await beforeEnrolment(at, audience);
      const response = authenticator.make((await client.call(enrolment.passkeyOptions)).body);
      return { who: client, parts: { body: { name: 'Prova', response } } };
    },
  };
}

/** Calls of the own factors and of the policy, signed in. */
function preparedOwnFactors(audience: AppAudience): Record<string, Prepare> {
  const own = secondFactorRoutesOf(audience);
  const policy = secondFactorPolicyRoutesOf(audience);
  const again = passkeyAuthenticationRoutesOf(audience);
  const authenticator = new SoftwareAuthenticator(TEST_BASE_URL);
  const firstPasskey = async (at: Workplace) => {
    const { client } = await personWithFactors(at, audience);
    const [passkey] = (await client.call(own.list)).body.passkeys;
    return { who: client, params: { id: passkey?.id ?? '' } };
  };
  return {
    [nameOf(again.options)]: async (at) => ({ who: (await at.personOf(audience)).client, parts: {} }),
    [nameOf(again.give)]: async (at) => {
      const { client, email } = await personWithFactors(at, audience);
      const { body } = await client.call(again.options);
      return { who: client, parts: { body: { response: at.given.passkeys.of(email).answer(body) } } };
    },
    [nameOf(own.beginTotp)]: async (at) => ({ who: (await at.personOf(audience)).client, parts: {} }),
    [nameOf(own.confirmTotp)]: async (at) => {
      const { client } = await at.personOf(audience);
      return { who: client, parts: { body: nowCode((await client.call(own.beginTotp)).body.secret) } };
    },
    [nameOf(own.removeTotp)]: async (at) => ({ who: (await personWithFactors(at, audience)).client, parts: {} }),
    [nameOf(own.passkeyOptions)]: async (at) => ({ who: (await at.personOf(audience)).client, parts: {} }),
    [nameOf(own.addPasskey)]: async (at) => {
      const { client } = await at.personOf(audience);
      const response = authenticator.make((await client.call(own.passkeyOptions)).body);
      return { who: client, parts: { body: { name: 'Prova', response } } };
    },
    [nameOf(own.renamePasskey)]: async (at) => {
      const { who, params } = await firstPasskey(at);
      return { who, parts: { params, body: { name: 'Portatile' } } };
    },
    [nameOf(own.removePasskey)]: async (at) => {
      const { who, params } = await firstPasskey(at);
      return { who, parts: { params } };
    },
    [nameOf(own.renewRecoveryCodes)]: async (at) => ({
      who: (await personWithFactors(at, audience)).client,
      parts: {},
    }),
    [nameOf(policy.set)]: async (at) => {
      // A company of its own: two calls that are prepared together must not make each other stale.
      const client = audience === 'admin' ? (await at.given.partner()).admin : (await at.personOf(audience)).client;
      const { body } = await client.call(policy.get);
      return { who: client, parts: { body: { policy: 'optional' }, version: body.version } };
    },
  };
}

/** Every call of second factors that changes something, in one app. */
export const preparedSecondFactors = (audience: AppAudience): Record<string, Prepare> => ({
  ...preparedSteps(audience),
  ...preparedEnrolments(audience),
  ...preparedOwnFactors(audience),
});
