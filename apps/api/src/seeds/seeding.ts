import type { MembershipId, Role, TenantId, UserId } from '@tenantry/contracts';
import { v7 as uuid } from 'uuid';
import { People } from '../modules/accounts';
import { SendMailJob } from '../modules/mail-log';
import { systemActor, type PersonActor } from '../platform/access/actor';
import { ROOT_TENANT_ID } from '../platform/access/root-tenant';
import type { MovableClock } from '../platform/clock/clock';
import { hashOf, newToken } from '../platform/crypto/secret-token';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { Refusal } from '../platform/http/problem';
import type { RawJson } from '../platform/http/raw-json';

/** A tenant that the demo works in. */
export interface SeededTenant {
  id: string;
  path: readonly string[];
}

/** What seeding needs of the running modules: services by class, like any other caller. */
export interface Services {
  get<T>(token: abstract new (...args: never[]) => T): T;
}

/** A person of the demo in a tenant, to act as. */
export const personIn = (
  tenant: SeededTenant,
  role: Role,
  person: { userId: string; name: string; email: string },
): PersonActor => ({
  kind: 'person',
  tenantId: tenant.id as TenantId,
  tenantPath: tenant.path as TenantId[],
  userId: person.userId as UserId,
  name: person.name,
  email: person.email,
  membershipId: uuid() as MembershipId,
  role,
  audience: 'admin',
  sessionId: uuid(),
});

/** The first administrator of a tenant: what the demo does there, they did. */
export async function administratorOf(services: Services, tenant: SeededTenant): Promise<PersonActor> {
  const [first] = await services
    .get(UnitOfWork)
    .read(systemActor('demo'), (tx) => services.get(People).of(tx, tenant.id));
  if (!first) throw new Error(`nobody administers ${tenant.id}`);
  const name = `${first.first_name} ${first.last_name}`;
  return personIn(tenant, first.role, { userId: first.user_id, name, email: first.email });
}

/** Runs `work`, and answers undefined where its result is there already: a seed that was cut off goes on. */
export async function unlessThere<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal && ['nameTaken', 'planNameTaken', 'accountNameTaken'].includes(error.code))
      return undefined;
    throw error;
  }
}

/** Lets a person of the demo sign in: the password goes in by a mailed link's own way, without the mail. */
export async function givePassword(
  services: Services,
  userId: string,
  audience: 'admin' | 'customer',
  passwordHash: string,
): Promise<void> {
  const hash = hashOf(newToken());
  await services.get(UnitOfWork).run(systemActor('demo'), async (tx) => {
    await tx.query(`select identity.issue_token($1, $2, 'set_password', $3, $4, null, tenancy.now(), '1 hour')`, [
      uuid(),
      hash,
      audience,
      userId,
    ]);
    await tx.query('select identity.use_password_token($1, $2, $3, tenancy.now())', [hash, audience, passwordHash]);
  });
}

/** Makes a further person of a tenant, with a sign-in. */
export async function addPerson(
  services: Services,
  tenant: { id: string; name: string },
  role: Role,
  { email, firstName, lastName }: { email: string; firstName: string; lastName: string },
): Promise<string> {
  const uow = services.get(UnitOfWork);
  const { userId } = await uow.run(systemActor('demo'), async (tx) => {
    const here = (await services.get(People).of(tx, tenant.id)).find((person) => person.email === email);
    if (here) return { userId: here.user_id };
    return services.get(People).inviteAdministrator(tx, {
      tenantId: tenant.id,
      tenantName: tenant.name,
      role,
      email,
      firstName,
      lastName,
      language: 'it',
      timezone: 'Europe/Rome',
      mail: { sendAt: tx.now, localDate: null },
    });
  });
  await sendWaitingMails(services);
  return userId;
}

/** Sends what is due at the moved clock, so that the demo's mails have the age of their customers. */
export async function sendWaitingMails(services: Services): Promise<void> {
  const due = await services
    .get(UnitOfWork)
    .read(systemActor('demo'), (tx) =>
      tx.query<{ id: string }>(`select id from outbound_emails where status = 'queued' and send_at <= tenancy.now()`),
    );
  for (const { id } of due) await services.get(SendMailJob).run({ tenantId: ROOT_TENANT_ID, mailId: id });
}

/** Moves the demo's clock to `days` ago, at a time of an office day. */
export function goBack(clock: MovableClock, days: number, minuteOfDay = 9 * 60 + 12): void {
  clock.reset();
  const now = clock.now().getTime();
  const instant = new Date(now - days * 86_400_000);
  instant.setUTCHours(0, minuteOfDay, 0, 0);
  if (instant.getTime() <= now) clock.moveTo(instant);
}

/** The items of a list that the database wrote as JSON. */
export const itemsOf = (list: RawJson): { id: string; name?: string; code?: string }[] =>
  (JSON.parse(list.text) as { items: { id: string }[] }).items;
