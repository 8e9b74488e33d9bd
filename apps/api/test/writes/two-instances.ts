import type { CallOf, RouteShape } from '@tenantry/contracts';
import { Given } from '../factories/given';
import { inspectDatabase, type Inspection } from '../support/inspect-database';
import { createTestApp, type TestApp, type TestAppOptions } from '../support/test-app';
import { TestClient, type Answer } from '../support/test-client';
import { createTestDatabase, type TestDatabase } from '../support/test-database';

/** What each of many clients sends. */
export type Parts<R extends RouteShape> = Partial<Omit<CallOf<R>, 'body'>> & { body?: unknown };

/** Clients at once at each instance (CC-01). */
const CLIENTS = 40;

/** Two servers with pools of their own on one database: what settles a race must not live in one process. */
export class TwoInstances {
  readonly given: Given;

  private constructor(
    private readonly database: TestDatabase,
    readonly instances: readonly [TestApp, TestApp],
    readonly inspection: Inspection,
  ) {
    this.given = new Given(instances[0]);
  }

  static async start(options: Omit<TestAppOptions, 'database'> = {}): Promise<TwoInstances> {
    const database = await createTestDatabase();
    const instances = [
      await createTestApp({ ...options, database }),
      await createTestApp({ ...options, database }),
    ] as const;
    return new TwoInstances(database, instances, await inspectDatabase(database));
  }

  async close(): Promise<void> {
    await this.inspection.close();
    for (const instance of this.instances) await instance.close();
    await this.database.drop();
  }

  /** The same call from many tabs of one person at once, 40 at each instance; each tab keeps its own cookies. */
  rush<R extends RouteShape>(
    who: TestClient,
    route: R,
    partsOf: (index: number) => Parts<R>,
    { headersOf, clients = CLIENTS }: { headersOf?: (index: number) => Record<string, string>; clients?: number } = {},
  ): Promise<Answer<R>[]> {
    const cookie = who.cookieHeader() || undefined;
    return Promise.all(
      Array.from({ length: clients * this.instances.length }, (_, index) =>
        new TestClient(this.instances[index % 2 === 0 ? 0 : 1], who.audience).call(route, partsOf(index), {
          cookie,
          ...headersOf?.(index),
        }),
      ),
    );
  }

  /** The same where each tab has an idempotency key of its own, as two people at two desks would. */
  rushWithKeys<R extends RouteShape>(
    who: TestClient,
    route: R,
    partsOf: (index: number) => Parts<R>,
  ): Promise<Answer<R>[]> {
    return this.rush(who, route, partsOf, { headersOf: () => ({ 'idempotency-key': this.given.unique('key') }) });
  }

  /** How many entries of this action the history of an object has. */
  async entries(action: string, objectId: string): Promise<number> {
    const rows = await this.inspection.rows('select from audit_events where action = $1 and object_id = $2', [
      action,
      objectId,
    ]);
    return rows.length;
  }
}

/** How often each outcome came: `200`, or status and code of a refusal. */
export function outcomes(answers: readonly Pick<Answer<RouteShape>, 'status' | 'problem'>[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { status, problem } of answers) {
    const outcome = status < 400 ? String(status) : `${status} ${problem.code}`;
    counts[outcome] = (counts[outcome] ?? 0) + 1;
  }
  return counts;
}

/** A machine that has more to do than it can says so to some: they have changed nothing, and may try again (DO-01). */
export const OVERLOADED = '503 unavailable';

type Outcome = Pick<Answer<RouteShape>, 'status' | 'problem'>;

/** Expects one winner, and from everybody else one of the refusals named; returns the winner's answer. */
export function theOneWinner<A extends Outcome>(answers: readonly A[], refusals: readonly string[]): A {
  const [winner, ...others] = answers.filter(({ status }) => status < 400);
  const expected = [...refusals, OVERLOADED];
  const known = ({ status, problem }: A) => status < 400 || expected.includes(`${status} ${problem.code}`);
  if (!winner || others.length > 0 || !answers.every(known))
    throw new Error(`not one winner: ${JSON.stringify(outcomes(answers))}`);
  return winner;
}
