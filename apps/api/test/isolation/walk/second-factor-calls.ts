import type { HalfStage, UserId } from '@tenantry/contracts';
import {
  enrolmentRoutesOf,
  passkeyAuthenticationRoutesOf,
  passkeySignInRoutesOf,
  secondFactorRoutesOf,
  secondStepRoutesOf,
} from '@tenantry/contracts';
import { totpCodeAt } from '../../../src/modules/second-factors';
import { renewRecoveryCodes } from '../../../src/modules/second-factors/recovery-codes';
import { systemActor } from '../../../src/platform/access/actor';
import { SoftwareAuthenticator } from '../../support/passkeys/software-authenticator';
import { TEST_BASE_URL } from '../../support/test-app';
import { TestClient } from '../../support/test-client';
import type { Actor } from './actors';
import type { Build, Input } from './calls';
import { stageOf } from './half-signed-in';
import type { World } from './world';

/** A walk takes longer than the time for which a password counts as just given. */
const authenticated = (world: World, { userId }: Actor) =>
  world.database.rows('update identity.sessions set authenticated_at = now() where user_id = $1', [userId]);

type Prepare = (client: TestClient, world: World, actor: Actor) => Promise<Input>;

/** For the actors whose session waits for this: a new one each time, as each is good for one success. */
const waitingFor =
  (audience: 'admin' | 'customer', stage: HalfStage, prepare: Prepare): Build =>
  async (_, world, actor) => {
    if (stageOf(actor.state) !== stage || actor.audience !== audience) return {};
    const client = await actor.renew();
    return { ...(await prepare(client, world, actor)), client };
  };

/** A change of a factor ends all other sessions: it is made by the one that walks on. */
const bySession = ({ role, client }: Actor): Input => (role === undefined ? {} : { client });

const nowCode = (secret: string) => ({ code: totpCodeAt(secret, new Date()) });
const asActor = ({ userId }: Actor) => ({ ...systemActor('test'), userId: userId as UserId });

/** The calls of the second step and of setting factors up, of one audience. */
export function secondFactorCalls(audience: 'admin' | 'customer'): Record<string, Build> {
  const step = secondStepRoutesOf(audience);
  const enrolment = enrolmentRoutesOf(audience);
  const own = secondFactorRoutesOf(audience);
  const again = passkeyAuthenticationRoutesOf(audience);
  const signIn = passkeySignInRoutesOf(audience);
  const authenticator = new SoftwareAuthenticator(TEST_BASE_URL);
  const before = (stage: HalfStage, prepare: Prepare) => waitingFor(audience, stage, prepare);
  const half: Build = async (_, __, actor) =>
    stageOf(actor.state) && actor.audience === audience ? { client: await actor.renew() } : {};
  const reauthenticated: Build = async (_, world, actor) => {
    await authenticated(world, actor);
    return {};
  };
  return {
    'GET /session/second-factor': half,
    'DELETE /session/second-factor': half,
    'POST /session/second-factor/code': before('second_factor', async (_, world, { userId }) => ({
      body: { code: world.given.apps.nextCode(userId) },
    })),
    'POST /session/second-factor/recovery-code': before('second_factor', async (_, world, actor) => {
      const [code] = await world.target.uow.run(asActor(actor), renewRecoveryCodes);
      return { body: { code } };
    }),
    'POST /session/second-factor/passkey-options': before('second_factor', async () => ({})),
    'POST /session/second-factor/passkey': before('second_factor', async (client, world, { email }) => {
      const { body } = await client.call(step.passkeyOptions);
      return { body: { response: world.given.passkeys.of(email).answer(body) } };
    }),
    'POST /session/enrolment/totp': before('enrolment', async () => ({})),
    'POST /session/enrolment/totp/confirmation': before('enrolment', async (client) => ({
      body: nowCode((await client.call(enrolment.beginTotp)).body.secret),
    })),
    'POST /session/enrolment/passkey-options': before('enrolment', async () => ({})),
    'POST /session/enrolment/passkey': before('enrolment', async (client) => {
      const { body } = await client.call(enrolment.passkeyOptions);
      return { body: { name: 'Prova', response: authenticator.make(body) } };
    }),
    'POST /session/passkey-options': () => ({}),
    'POST /session/passkey': async (_, world, actor) => {
      const { email, userId } = await world.spareAt(actor.place, audience);
      if (!world.given.passkeys.has(email)) await world.given.passkeys.give(email, userId);
      const client = new TestClient(world.target, audience);
      const { body } = await client.call(signIn.options);
      return { cookies: client.cookieHeader(), body: { response: world.given.passkeys.of(email).answer(body) } };
    },
    'POST /session/authentication/passkey-options': () => ({}),
    'POST /session/authentication/passkey': async (_, world, { client, email, userId }) => {
      const { body, status } = await client.call(again.options);
      if (status !== 200) return {};
      if (!world.given.passkeys.has(email)) await world.given.passkeys.give(email, userId);
      return { body: { response: world.given.passkeys.of(email).answer(body) } };
    },
    'GET /profile/second-factors': () => ({}),
    'POST /profile/second-factors/totp': reauthenticated,
    'POST /profile/second-factors/totp/confirmation': async (_, world, actor) => {
      await authenticated(world, actor);
      const { body } = await actor.client.call(own.beginTotp);
      return { body: body.secret ? nowCode(body.secret) : { code: '000000' } };
    },
    'DELETE /profile/second-factors/totp': async (_, world, actor) => {
      await authenticated(world, actor);
      if (actor.role !== undefined) await world.given.apps.give(actor.userId);
      return bySession(actor);
    },
    'POST /profile/second-factors/passkey-options': reauthenticated,
    'POST /profile/second-factors/passkeys': async (_, world, actor) => {
      await authenticated(world, actor);
      const { body, status } = await actor.client.call(own.passkeyOptions);
      return status === 200 ? { body: { name: 'Prova', response: authenticator.make(body) } } : {};
    },
    'PUT /profile/second-factors/passkeys/:id': async ({ passkey }, world, actor) => {
      await authenticated(world, actor);
      return { params: { id: passkey }, body: { name: 'Portatile' } };
    },
    'DELETE /profile/second-factors/passkeys/:id': async ({ passkey }, world, actor) => {
      await authenticated(world, actor);
      return { ...bySession(actor), params: { id: passkey } };
    },
    'POST /profile/second-factors/recovery-codes': reauthenticated,
    'GET /company/second-factor-policy': () => ({}),
    'PUT /company/second-factor-policy': async (_, world, actor) => {
      await authenticated(world, actor);
      const [row] = await world.database.rows('select version from tenants where id = $1', [actor.place.id]);
      return { body: { policy: 'optional' }, version: Number(row?.['version'] ?? 1) };
    },
  };
}
