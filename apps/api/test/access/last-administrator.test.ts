import type { Role } from '@tenantry/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MembershipsService } from '../../src/modules/accounts';
import { systemActor } from '../../src/platform/access/actor';
import { ROOT_TENANT_ID } from '../../src/platform/access/root-tenant';
import { databaseErrorOf } from '../../src/platform/database/database-error';
import type { Refusal } from '../../src/platform/http/problem';
import { scale } from '../support/scale';
import { TwoInstances } from '../writes/two-instances';
import { aMember, membershipsOf, type Member } from './memberships';

const ROUNDS = scale(4, 100);
const AT_ONCE = 40;

let servers: TwoInstances;

beforeAll(async () => {
  servers = await TwoInstances.start();
});
afterAll(() => servers.close());

const service = (instance = 0) => (servers.instances[instance] ?? servers.instances[0]).app.get(MembershipsService);
const versionOf = async ({ membershipId }: Member) =>
  Number(
    (await servers.inspection.rows('select version from memberships where id = $1', [membershipId]))[0]?.['version'],
  );

/** Those who have signed in and hold the highest role of the tenant. */
const holders = async (tenantId: string, role: Role) =>
  (await membershipsOf(servers.inspection, tenantId)).filter(
    (row) => row['role'] === role && row['status'] === 'active' && row['user_status'] === 'active',
  );

/** Two people who alone hold the highest role; whoever was only invited stays beside them, and does not count. */
async function twoLast(tenantId: string, top: Role): Promise<[Member, Member]> {
  const [target] = servers.instances;
  const pair: [Member, Member] = [
    await aMember(target, servers.given, tenantId, top),
    await aMember(target, servers.given, tenantId, top),
  ];
  await servers.inspection.rows(
    `update memberships m set status = 'disabled' from identity.users u
     where u.id = m.user_id and u.status = 'active' and m.tenant_id = $1 and m.role = $2 and m.id <> all ($3)`,
    [tenantId, top, pair.map(({ membershipId }) => membershipId)],
  );
  return pair;
}

const aCustomer = async () => (await servers.given.createCustomer((await servers.given.partner()).admin)).body.id;
const aPartner = async () => (await servers.given.partner()).id;

it('AZ-03 lets the last owner hand over, in whatever order the two rows are written', async () => {
  const tenantId = await aCustomer();
  const [one, other] = await twoLast(tenantId, 'owner');
  await service().changeRole(one.actor, other.membershipId, 'admin', await versionOf(other));
  const setRole = `update memberships set role = $2 where id = $1`;
  await servers.instances[0].uow.run(systemActor('test'), async (tx) => {
    await tx.query(setRole, [one.membershipId, 'admin']);
    await tx.query(setRole, [other.membershipId, 'owner']);
  });
  expect((await holders(tenantId, 'owner')).map(({ id }) => id)).toEqual([other.membershipId]);
});

// The platform's own administrators come last: after that the factories have nobody to work with.
describe.each<[Role, Role, () => Promise<string>]>([
  ['owner', 'admin', aCustomer],
  ['partner_admin', 'partner_reader', aPartner],
  ['platform_admin', 'platform_admin', () => Promise.resolve(ROOT_TENANT_ID)],
])('AZ-03 the last %s', (top, lower, aTenant) => {
  it('is not taken down, disabled or removed by anybody, nor by a change of the person', async () => {
    const tenantId = await aTenant();
    const [one, other] = await twoLast(tenantId, top);
    await service().disable(one.actor, other.membershipId, await versionOf(other));
    const version = await versionOf(one);
    const refused = { code: 'lastAdministrator', status: 409 };
    const attempts = [() => service().disable(one.actor, one.membershipId, version)];
    // The platform knows no other role.
    if (lower !== top) attempts.push(() => service().changeRole(one.actor, one.membershipId, lower, version));
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject(refused);
    for (const statement of [
      `update memberships set status = 'disabled' where id = $1`,
      `with gone as (delete from identity.sessions where membership_id = $1) delete from memberships where id = $1`,
      `update identity.users set status = 'disabled' where id = (select user_id from memberships where id = $1)`,
      `update identity.users set status = 'deleted' where id = (select user_id from memberships where id = $1)`,
    ]) {
      const outcome = servers.inspection.rows(statement, [one.membershipId]).catch(databaseErrorOf);
      expect(await outcome).toMatchObject({ code: '23514', constraint: 'memberships_last_administrator' });
    }
    expect((await holders(tenantId, top)).map(({ id }) => id)).toEqual([one.membershipId]);
  });

  it(`survives ${AT_ONCE} attempts at once to let both last ones go, over two instances, ${ROUNDS} times`, async () => {
    const tenantId = await aTenant();
    for (let round = 0; round < ROUNDS; round += 1) {
      const pair = await twoLast(tenantId, top);
      const versions = [await versionOf(pair[0]), await versionOf(pair[1])] as const;
      const outcomes = await Promise.allSettled(
        Array.from({ length: AT_ONCE }, (_, index) => {
          const [of, by] = [index % 2 === 0 ? 0 : 1, index % 3 === 0 ? 0 : 1] as const;
          const [{ actor }, { membershipId }] = [pair[by], pair[of]];
          return index % 4 < 2 || lower === top
            ? service(index % 2).disable(actor, membershipId, versions[of])
            : service(index % 2).changeRole(actor, membershipId, lower, versions[of]);
        }),
      );
      const codes = outcomes.flatMap((outcome) =>
        outcome.status === 'rejected' ? [(outcome.reason as Refusal).code] : [],
      );
      expect(await holders(tenantId, top)).toHaveLength(1);
      expect(codes).toHaveLength(AT_ONCE - 1);
      expect(codes.filter((code) => !['lastAdministrator', 'staleVersion', 'forbidden'].includes(code))).toEqual([]);
      expect(codes).toContain('lastAdministrator');
    }
  });
});
