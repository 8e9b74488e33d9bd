import type { Role } from '@tenantry/contracts';
import fc from 'fast-check';
import { expectSameAnswer, expectSameView } from './same-view';
import type { Kind, Step, TreeOracle } from './tree-oracle';
import type { TreeWorld } from './tree-world';

/** Numbers that a command turns into people and tenants of the moment. */
interface Picks {
  by: number;
  of: number;
  at: number;
  to: number;
  watcher: number;
}
/** What the product answered, and what the oracle says: equal, or the run has found something. */
type Outcome = [real: string, expected: string];

/** Every second time one that is likely to get through, so that trees grow and roles change; else anyone. */
const pick = (all: readonly unknown[], number: number, likely: readonly number[] = []): number =>
  number % 2 === 1 && likely.length > 0 ? (likely[number % Math.min(likely.length, 3)] as number) : number % all.length;

const openPartners = (oracle: TreeOracle) =>
  oracle.tenants.flatMap(({ kind, open }, index) => (kind === 'partner' && open ? [index] : []));
const behindClosedDoors = (oracle: TreeOracle) => openPartners(oracle).filter((index) => !oracle.isOpen(index));
const deepest = (oracle: TreeOracle) =>
  openPartners(oracle)
    .filter((index) => oracle.isOpen(index))
    .toSorted((a, b) => oracle.path(b).length - oracle.path(a).length);
const disabledIn = (oracle: TreeOracle) =>
  oracle.people.flatMap(({ state }, index) => (state === 'disabled' ? [index] : []));
const administratorsOf = (oracle: TreeOracle, at: number) =>
  oracle.people.flatMap((person, index) =>
    oracle.isLive(person) && ['partner_admin', 'owner'].includes(person.role) && oracle.covers(person.tenant, at)
      ? [index]
      : [],
  );

/** A step in both worlds, then a look with somebody's eyes: the same for every command. */
class TreeCommand implements fc.AsyncCommand<TreeOracle, TreeWorld> {
  constructor(
    private readonly name: string,
    private readonly picks: Picks,
    private readonly step: (oracle: TreeOracle, world: TreeWorld, picks: Picks) => Promise<Outcome>,
  ) {}

  check = () => true;
  toString = () => `${this.name} ${JSON.stringify(this.picks)}`;

  async run(oracle: TreeOracle, world: TreeWorld): Promise<void> {
    const { by, of, at, to, watcher } = this.picks;
    const isCreation = this.name.startsWith('create');
    const parents = at % 4 === 1 ? behindClosedDoors(oracle) : deepest(oracle);
    const tenant = pick(oracle.tenants, at, isCreation ? parents : []);
    const other = pick(oracle.people, of, this.name === 'enable' || to % 3 === 0 ? disabledIn(oracle) : []);
    const above = administratorsOf(oracle, isCreation ? tenant : oracle.person(other).tenant);
    const [real, expected] = await this.step(oracle, world, {
      by: pick(oracle.people, by, above),
      of: other,
      at: tenant,
      to: pick(oracle.tenants, to),
      watcher,
    });
    world.outcomes.add(`${this.name}: ${real}`);
    expectSameAnswer(this.name, real, expected);
    await expectSameView(oracle, world, pick(oracle.people, watcher), pick(oracle.tenants, to));
  }
}

const picks = fc.record({ by: fc.nat(99), of: fc.nat(99), at: fc.nat(99), to: fc.nat(99), watcher: fc.nat(99) });
const command = (name: string, step: ConstructorParameters<typeof TreeCommand>[2]) =>
  picks.map((picked) => new TreeCommand(name, picked, step));

const create = (kind: Kind) =>
  command(`create ${kind}`, async (oracle, world, { by, at }) => {
    const expected = oracle.create(oracle.person(by), kind, at);
    return [await world.create(world.person(by).client, kind, at), expected];
  });

const change = (name: string, step: Step) =>
  command(name, async (oracle, world, { by, of }) => {
    const expected = oracle.change(oracle.person(by), oracle.person(of), step);
    return [await world.change(by, of, step), expected];
  });

const setOpen = (name: string, open: boolean) =>
  command(name, async (oracle, world, { at }) => {
    oracle.tenant(at).open = open;
    await world.setOpen(at, open);
    return ['done', 'done'];
  });

const ofPartners: Role[] = ['partner_admin', 'partner_sales', 'partner_reader'];
const ofCustomers: Role[] = ['owner', 'admin', 'member'];
const invite = fc.nat(2).chain((number) =>
  command('invite', async (oracle, world, { at }) => {
    const role = (oracle.tenant(at).kind === 'partner' ? ofPartners : ofCustomers)[number] as Role;
    // The factory signs the person in, so nobody is invited behind a closed door.
    if (!oracle.isOpen(at)) return ['closed', 'closed'];
    await world.invite(at, role);
    oracle.people.push({ tenant: at, role, state: 'active', session: true });
    return ['done', 'done'];
  }),
);
const changeRole = fc.constantFrom(...ofPartners, ...ofCustomers).chain((role) => change('change role', { role }));
const signIn = command('sign in', async (oracle, world, { of }) => {
  return [await world.signIn(of), oracle.signIn(oracle.person(of))];
});
// Not supported: the model has it so that the day it is, something has to be said of it here.
const move = command('move', async (oracle, world, { at, to }) => {
  const stays = oracle.tenant(at).parent === to;
  return [await world.move(at, to), stays ? 'done' : '42501'];
});

/** Any step, creations and invitations more often than the rest. */
export const anyCommand = fc.oneof(
  { arbitrary: create('partner'), weight: 6 },
  { arbitrary: create('customer'), weight: 4 },
  { arbitrary: invite, weight: 4 },
  { arbitrary: changeRole, weight: 3 },
  { arbitrary: change('disable', 'disable'), weight: 2 },
  { arbitrary: change('enable', 'enable'), weight: 2 },
  { arbitrary: setOpen('close', false), weight: 2 },
  { arbitrary: setOpen('open', true), weight: 3 },
  { arbitrary: signIn, weight: 2 },
  { arbitrary: move, weight: 1 },
);
