import { permissions, role, rolesOf, type ManagementMode, type PermissionKey, type Role } from '@tenantry/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayFound, mayGrant, type Granter, type GrantPlace } from '../../src/modules/accounts/membership.policy';

/** A small tree: platform, two channels of partners, customers that are managed and customers that are not. */
const place = (kind: GrantPlace['kind'], path: string, managementMode: ManagementMode = 'managed'): GrantPlace => ({
  kind,
  tenantPath: path.split(''),
  managementMode,
});
const tree = [
  place('platform', 'R'),
  place('partner', 'RA'),
  place('partner', 'RAB'),
  place('partner', 'RX'),
  place('customer', 'RAc'),
  place('customer', 'RAs', 'self_managed'),
  place('customer', 'RABd'),
  place('customer', 'RABt', 'self_managed'),
  place('customer', 'RXe'),
];

/**
 * The own company's start page, what was announced to it, and whether its partner may look after it: they come with
 * belonging to it. They show nothing that staff above would not see anyway, and the last one can only take from them.
 */
const OF_BELONGING: readonly PermissionKey[] = ['home.view', 'announcements.view', 'management.decide'];

/** Everything that a role in a tenant may do, as `action at tenant`: read from the table, without the policy. */
function rights(who: Role, at: GrantPlace): Set<string> {
  const below = tree.filter(({ tenantPath }) => at.tenantPath.every((id, level) => tenantPath[level] === id));
  const all = Object.entries(permissions) as [PermissionKey, Partial<Record<Role, string>>][];
  return new Set(
    all
      .filter(([action, row]) => row[who] && !OF_BELONGING.includes(action))
      .flatMap(([action, row]) =>
        below
          .filter(({ managementMode }) => row[who] === 'all' || managementMode === 'managed')
          .map(({ tenantPath }) => `${action} at ${tenantPath.join('')}`),
      ),
  );
}

const anyRole = fc.constantFrom(...role.options);
const anyPlace = fc.constantFrom(...tree);
const anActor = anyRole.chain((who) =>
  fc
    .constantFrom(...tree.filter(({ kind }) => rolesOf[kind].includes(who)))
    .map((at): { granter: Granter; at: GrantPlace } => ({ granter: { role: who, tenantPath: at.tenantPath }, at })),
);
const isAbove = (place: GrantPlace, at: GrantPlace) =>
  place.tenantPath.length < at.tenantPath.length && place.tenantPath.every((id, level) => at.tenantPath[level] === id);

describe('AZ-02', () => {
  it('lets nobody give more than they have: rights after are rights of the giver, in 2,000 cases', () => {
    let granted = 0;
    fc.assert(
      fc.property(anActor, anyRole, anyPlace, ({ granter, at }, given, target) => {
        if (!mayGrant(granter, given, target)) return;
        granted += 1;
        const own = rights(granter.role, at);
        expect([...rights(given, target)].filter((right) => !own.has(right))).toEqual([]);
        expect(isAbove(target, at)).toBe(false);
      }),
      { numRuns: 2000 },
    );
    // The property says nothing while nothing is granted.
    expect(granted).toBeGreaterThan(100);
  });

  it('lets somebody found a tenant only strictly below, and gives no right over anything that was there before', () => {
    const found = tree
      .flatMap((at) => rolesOf[at.kind].map((who) => ({ at, who })))
      .flatMap(({ at, who }) =>
        tree.flatMap((target) =>
          role.options
            .filter((given) => mayFound({ role: who, tenantPath: at.tenantPath }, given, target))
            .map((given) => ({ at, who, target, given })),
        ),
      );
    expect(found.length).toBeGreaterThan(10);
    expect(new Set(found.map(({ who }) => who))).toEqual(new Set(['platform_admin', 'partner_admin', 'partner_sales']));
    for (const { at, target, given } of found) {
      expect(isAbove(at, target)).toBe(true);
      expect(given).toBe(target.kind === 'partner' ? 'partner_admin' : 'owner');
    }
  });

  it.each<[Role, Role, string, boolean]>([
    ['admin', 'owner', 'the owner of the own company', false],
    ['admin', 'billing_admin', 'billing in the own company', false],
    ['admin', 'member', 'a member of the own company', true],
    ['owner', 'billing_admin', 'billing in the own company', true],
    ['billing_admin', 'member', 'anybody', false],
    ['member', 'member', 'anybody', false],
  ])('lets %s make %s, %s: %s is what the matrix says', (who, given, _, allowed) => {
    const own = place('customer', 'RAc');
    expect(mayGrant({ role: who, tenantPath: own.tenantPath }, given, own)).toBe(allowed);
  });

  it('leaves the people of a self-managed customer to the customer and the platform', () => {
    const own = place('customer', 'RAs', 'self_managed');
    const giving = (who: Role, path: string) => mayGrant({ role: who, tenantPath: path.split('') }, 'member', own);
    expect([giving('partner_admin', 'RA'), giving('platform_admin', 'R'), giving('owner', 'RAs')]).toEqual([
      false,
      true,
      true,
    ]);
  });
});
