import type { UserId } from '@tenantry/contracts';
import { totpCodeAt, TotpFactor } from '../modules/second-factors';
import { systemActor } from '../platform/access/actor';
import { MovableClock, type Clock } from '../platform/clock/clock';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { PlatformParts } from '../platform/platform.module';
import { demoSignIns } from './demo-sign-ins';

const STEP = 30_000;
const AN_HOUR = 3_600_000;

/** A code of the demo's staff and for how long it is shown, in seconds. Each is taken once. */
export interface DemoCode {
  email: string;
  code: string;
  seconds: number;
}

type Parts = Pick<PlatformParts, 'dataSource' | 'environment'>;

/** Runs `work` as each of the demo's staff who is there. */
async function asEach<T>(
  { dataSource }: Parts,
  clock: Clock,
  work: (uow: UnitOfWork, email: string, userId: UserId) => Promise<T>,
) {
  const uow = new UnitOfWork(dataSource, clock);
  const emails = demoSignIns.filter(({ app }) => app === 'admin').map(({ email }) => email);
  const people = await uow.read(systemActor('demo'), (tx) =>
    tx.query<{ email: string; user_id: string }>(
      'select c.email, c.user_id from unnest($1::text[]) with ordinality as asked (address, place), lateral identity.credentials(address) c order by place',
      [emails],
    ),
  );
  const results: T[] = [];
  for (const { email, user_id } of people) results.push(await work(uow, email, user_id as UserId));
  return results;
}

const personOf = (userId: UserId) => ({ ...systemActor('demo'), userId });

/** Gives the demo's staff an authenticator app where they have none, in the past: the code of now is still to be used. */
export async function giveDemoFactors(parts: Parts): Promise<void> {
  const clock = new MovableClock();
  clock.moveBy(-AN_HOUR);
  const totp = new TotpFactor(clock, parts.environment);
  await asEach(parts, clock, (uow, email, userId) =>
    uow.run(personOf(userId), async (tx) => {
      if ((await totp.secret(tx)) !== undefined) return;
      const { secret } = await totp.begin(tx, email);
      await totp.confirm(tx, totpCodeAt(secret, clock.now()));
    }),
  );
}

/** The codes that the apps of the demo's staff show now. Known in demo mode only, which listens on loopback only. */
export async function demoCodes(parts: Parts & { clock: Clock }): Promise<DemoCode[]> {
  const now = parts.clock.now();
  const totp = new TotpFactor(parts.clock, parts.environment);
  const seconds = Math.ceil((STEP - (now.getTime() % STEP)) / 1000);
  const codes = await asEach(parts, parts.clock, async (uow, email, userId) => {
    const secret = await uow.read(personOf(userId), (tx) => totp.secret(tx));
    return secret === undefined ? [] : [{ email, code: totpCodeAt(secret, now), seconds }];
  });
  return codes.flat();
}
