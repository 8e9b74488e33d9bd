import type { Role } from '@tenantry/contracts';

export type Kind = 'partner' | 'customer';
export type Step = { role: Role } | 'disable' | 'enable';
type Person = { tenant: number; role: Role; state: 'active' | 'pending' | 'disabled'; session: boolean };

const DEEPEST = 5; // below the platform
const CREATORS = { partner: ['partner_admin'], customer: ['partner_admin', 'partner_sales'] };
const OF = { customer: ['owner', 'admin', 'member'], partner: ['partner_admin', 'partner_sales', 'partner_reader'] };
const LAST_STAYS = ['owner', 'partner_admin'];
const managed = (by: Role) =>
  ({ partner_admin: [...OF.partner, ...OF.customer], owner: OF.customer, admin: ['admin', 'member'] })[by as string] ??
  [];

/** The tree as one would draw it on paper: parents, open doors, people. Knows nothing of paths, rows or tokens. */
export class TreeOracle {
  readonly tenants: { parent?: number; kind: Kind; open: boolean }[] = [];
  readonly people: Person[] = [];
  tenant = (index: number) => this.tenants[index] as TreeOracle['tenants'][number];
  person = (index: number) => this.people[index] as Person;
  parents = (at: number) => this.tenant(at).parent ?? -1;
  path = (at: number): number[] => (at < 0 ? [] : [...this.path(this.parents(at)), at]);
  covers = (above: number, at: number) => this.path(at).includes(above);
  isOpen = (at: number) => this.path(at).every((index) => this.tenant(index).open);
  isLive = ({ session, state, tenant }: Person) => session && state === 'active' && this.isOpen(tenant);
  below = (of: number, kind: Kind) =>
    [...this.tenants.keys()].filter((at) => at !== of && this.tenant(at).kind === kind && this.covers(of, at));

  create(by: Person, kind: Kind, at: number): string {
    if (OF.customer.includes(by.role)) return 'wrongAudience';
    if (!this.isLive(by)) return 'notSignedIn';
    if (!CREATORS[kind].includes(by.role)) return 'forbidden';
    if (!this.covers(by.tenant, at) || this.tenant(at).kind !== 'partner' || !this.isOpen(at)) return 'notFound';
    if (this.path(at).length >= DEEPEST) return 'tenantTooDeep';
    this.tenants.push({ parent: at, kind, open: true });
    return 'done';
  }

  change(by: Person, of: Person, step: Step): string {
    const role = typeof step === 'object' ? step.role : of.role;
    const here = OF[this.tenant(of.tenant).kind];
    if (!this.isLive(by)) return 'notSignedIn';
    if (!this.covers(by.tenant, of.tenant)) return 'notFound';
    if (![of.role, role].every((one) => here.includes(one) && managed(by.role).includes(one))) return 'forbidden';
    if (typeof step === 'object' && role === of.role) return 'roleAlreadyHeld';
    if (typeof step === 'string' && (step === 'disable') === (of.state === 'disabled')) return 'staleVersion';
    const others = this.people.filter((one) => one !== of && one.tenant === of.tenant && one.state === 'active');
    const letsGo = LAST_STAYS.includes(of.role) && of.state === 'active';
    if (letsGo && !others.some((one) => one.role === of.role)) return 'lastAdministrator';
    const state = step === 'disable' ? 'disabled' : step === 'enable' ? 'pending' : of.state;
    Object.assign(of, { role, state, session: of.session && state !== 'disabled' });
    return 'done';
  }

  signIn(person: Person): string {
    // Staff come with a passkey, customers with a password.
    const refused = OF.partner.includes(person.role) ? 'passkeyRefused' : 'invalidCredentials';
    if (person.state === 'disabled' || !this.isOpen(person.tenant)) return refused;
    Object.assign(person, { state: 'active', session: true });
    return 'done';
  }
}
