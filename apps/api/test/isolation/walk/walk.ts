import type { RouteShape } from '@tenantry/contracts';
import { TestClient } from '../../support/test-client';
import type { Actor } from './actors';
import { CALLS } from './calls';
import { ForeignRows } from './foreign-rows';
import type { Source, Taken } from './id-sources';
import { judge, nameOf, type Finding, type Seen } from './judge';
import { stepsFor, type Step } from './steps';
import type { World } from './world';

/** What was seen: the outcome of each call by route, actor and source, for the second oracle. */
export interface Outcome {
  route: string;
  actor: Actor;
  /** The place of the id that was looked at, without its part. */
  position: string | undefined;
  taken: Taken | undefined;
  source: Source;
  status: number;
  code: string | undefined;
}

export interface WalkResult {
  findings: Finding[];
  outcomes: Outcome[];
  calls: number;
}

const isRead = ({ method }: RouteShape): boolean => method === 'GET';

/** Goes through every route as every actor, with an id from every source in every place that takes one. */
export class Walk {
  private readonly findings: Finding[] = [];
  private readonly outcomes: Outcome[] = [];
  private readonly rows: ForeignRows;
  private calls = 0;

  constructor(
    private readonly world: World,
    private readonly actors: readonly Actor[],
  ) {
    this.rows = new ForeignRows(world);
  }

  /** One actor after the other, each with the reads first: what they see is not yet what the writes have made. */
  async run(routes: readonly RouteShape[]): Promise<WalkResult> {
    const [reads, writes] = [routes.filter(isRead), routes.filter((route) => !isRead(route))];
    for (const actor of this.actors) {
      await this.watch(reads, actor);
      for (const route of writes) await this.watch([route], actor);
    }
    const done = new Set(this.outcomes.filter(({ status }) => status < 300).map(({ route }) => route));
    for (const name of routes.map(nameOf).filter((route) => !done.has(route)))
      this.find('noPositiveControl', name, 'anybody', 'nobody ever succeeded');
    return { findings: this.findings, outcomes: this.outcomes, calls: this.calls };
  }

  /** Walks these routes and looks whether a row changed that is none of the actor's. */
  private async watch(routes: readonly RouteShape[], actor: Actor): Promise<void> {
    // A door without a session is the same for everybody: whoever is nobody stands for all.
    const concerned = routes.filter(({ permission }) => permission !== 'anyone' || actor.state === 'anonymous');
    if (concerned.length === 0) return;
    // What is needed is made first: it must not be taken for something that the calls did.
    const prepared = new Map<RouteShape, Step[]>();
    for (const route of concerned) prepared.set(route, await stepsFor(this.world, route, actor));
    const before = await this.rows.digest(actor);
    for (const [route, steps] of prepared) await this.walk(route, actor, steps);
    const after = await this.rows.digest(actor);
    // Whoever comes through a door becomes somebody: what happens there is theirs.
    const changed = Object.keys(after).filter((table) => after[table] !== before[table]);
    if (changed.length > 0 && concerned.some(({ permission }) => permission !== 'anyone'))
      this.find('foreignRows', concerned.map(nameOf).join(', '), actor.name, `${changed.join(', ')} changed`);
  }

  private async walk(route: RouteShape, actor: Actor, steps: readonly Step[]): Promise<void> {
    let random: Seen | undefined;
    for (const step of steps) {
      const answer = await this.call(route, actor, step, step.source === 'random' ? undefined : random);
      if (step.source === 'random') random = answer;
    }
  }

  private async call(route: RouteShape, actor: Actor, step: Step, random: Seen | undefined): Promise<Seen> {
    const build = CALLS[nameOf(route)];
    if (!build) throw new Error(`${nameOf(route)}: say in calls.ts how it is called`);
    const { position } = step;
    const { cookies, client: holder, ...input } = await build(step.ids, this.world, actor, position?.path);
    if (position && !JSON.stringify(input).includes(step.ids[position.taken]))
      throw new Error(`${nameOf(route)}: what calls.ts makes has no id at ${position.path}`);
    const client = holder ?? (await this.clientOf(route, actor));
    if (cookies) client.useCookies(cookies);
    const audited = await this.world.database.count('audit_events');
    const headers = { 'idempotency-key': this.world.given.unique('key') };
    const answer = (await client.call(route, input as never, headers)) as Seen;
    this.calls += 1;
    const added = (await this.world.database.count('audit_events')) - audited;
    const { status, problem } = answer;
    this.outcomes.push({
      route: nameOf(route),
      actor,
      position: position?.path,
      taken: position?.taken,
      source: step.source,
      status,
      code: problem?.code,
    });
    this.findings.push(...judge(this.world, { route, actor, ...step, answer, random, added }));
    return answer;
  }

  /** Whoever is nobody comes without a cookie each time; a route that ends the session gets one of its own. */
  private async clientOf(route: RouteShape, actor: Actor): Promise<TestClient> {
    if (actor.state === 'anonymous') return new TestClient(this.world.target, actor.audience);
    return route.method === 'DELETE' && actor.role !== undefined ? actor.renew() : actor.client;
  }

  private find(kind: Finding['kind'], route: string, actor: string, detail: string): void {
    this.findings.push({ kind, route, actor, source: 'own', detail });
  }
}
