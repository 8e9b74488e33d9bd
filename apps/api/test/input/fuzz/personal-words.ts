import { kindOf, role, rolesOf, type RouteShape } from '@tenantry/contracts';
import fc from 'fast-check';
import { totpCodeAt } from '../../../src/modules/second-factors';
import type { FuzzActor } from './fuzz-actor';
import type { FuzzWorld } from './fuzz-world';
import type { Words } from './sound-values';

function codesOf({ given, target }: FuzzWorld, { told, person }: FuzzActor): string[] {
  const codes = [told.secret ? totpCodeAt(told.secret, target.clock.now()) : '123456'];
  if (person?.stage !== 'second_factor') return codes;
  return [given.apps.codeIn(person.userId, 0), ...person.recoveryCodes.slice(0, 1)];
}

function passkeyAnswersOf({ given, authenticator }: FuzzWorld, { told, person }: FuzzActor): unknown[] {
  // With another authenticator: the person's own signs in with what it made last.
  if (told.creation) return [authenticator.make(told.creation)];
  if (told.request && person && given.passkeys.has(person.email))
    return [given.passkeys.of(person.email).answer(told.request)];
  return [];
}

/** What only this person can say right here and now: the codes of their app, the answers of their passkey, their links. */
export function personalWords(world: FuzzWorld, actor: FuzzActor, route: RouteShape): Words {
  const answers = passkeyAnswersOf(world, actor);
  const { password, emailChange, recovery, contact } = world.links[actor.audience];
  const { path } = route;
  const links = path.includes('/email-change/')
    ? emailChange
    : path.includes('/account-recovery/')
      ? recovery
      : path.includes('/contact-address/')
        ? contact
        : password;
  const roles = actor.person ? rolesOf[kindOf(actor.person.role)] : role.options;
  return {
    token: fc.constantFrom(...links, 'no-such-token-at-all'),
    role: fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...roles) }, fc.constantFrom(...role.options)),
    ...((actor.person?.stage || actor.told.secret) && { code: fc.constantFrom(...codesOf(world, actor)) }),
    ...(answers.length > 0 && { response: fc.constantFrom(...answers) }),
  };
}
