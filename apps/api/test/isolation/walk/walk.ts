import type { RouteShape } from '@tenantry/contracts';
import { TestClient } from '../../support/test-client';
import type { Actor } from './actors';
import { CALLS, type Input } from './calls';
import { ForeignRows } from './foreign-rows';
import type { Source, Taken } from './id-sources';
import { judge, nameOf, type Finding, type Seen } from './judge';
import { isRefusal, stepsFor, type Step } from './steps';
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

/** A route with the calls to make of it; `inputs` where they were made beforehand, as calls that change nothing allow. */
interface Prepared {
  route: RouteShape;
  steps: readonly Step[];
  inputs?: Input[];
}

const isRefusedWhole = (prepared: readonly Prepared[]): boolean =>
  prepared.every(({ steps }) => steps.every(({ verdict }) => isRefusal(verdict)));

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
      // A door without a session is the same for everybody: whoever is nobody stands for all.
      const concerns = ({ permission }: RouteShape) => permission !== 'anyone' || actor.state === 'anonymous';
      await this.watchTogether(await this.prepared(reads.filter(concerns), actor), actor);
      // What is refused whatever the id is watched together, as a look at every row of the database takes its time.
      const refused: Prepared[] = [];
      for (const route of writes.filter(concerns)) {
        const one = await this.prepared([route], actor);
        if (isRefusedWhole(one)) refused.push(...one);
        else await this.watch(one, actor);
      }
      await this.watchTogether(refused, actor);
    }
    const done = new Set(this.outcomes.filter(({ status }) => status < 300).map(({ route }) => route));
    for (const name of routes.map(nameOf).filter((route) => !done.has(route)))
      this.find('noPositiveControl', name, 'anybody', 'nobody ever succeeded');
    return { findings: this.findings, outcomes: this.outcomes, calls: this.calls };
  }

  /** What is needed for the calls is made first: it must not be taken for something that the calls did. */
  private async prepared(routes: readonly RouteShape[], actor: Actor): Promise<Prepared[]> {
    const all: Prepared[] = [];
    for (const route of routes) all.push({ route, steps: await stepsFor(this.world, route, actor) });
    return all;
  }

  /** Calls that change nothing, with everything they need made beforehand: one look at the audit log is enough for all. */
  private async watchTogether(prepared: readonly Prepared[], actor: Actor): Promise<void> {
    for (const one of prepared) one.inputs = await this.inputsOf(one, actor);
    const audited = await this.audited();
    await this.watch(prepared, actor);
    const added = (await this.audited()) - audited;
    const routes = prepared.map(({ route }) => nameOf(route)).join(', ');
    if (added > 0) this.find('audit', routes, actor.name, `${added} audit entries`);
  }

  private audited(): Promise<number> {
    return this.world.database.count('audit_events');
  }

  /** Walks these routes and looks whether a row changed that is none of the actor's. */
  private async watch(prepared: readonly Prepared[], actor: Actor): Promise<void> {
    if (prepared.length === 0) return;
    const before = await this.rows.digest(actor);
    for (const one of prepared) await this.walk(one, actor);
    const after = await this.rows.digest(actor);
    // Whoever comes through a door becomes somebody: what happens there is theirs.
    const changed = Object.keys(after).filter((table) => after[table] !== before[table]);
    const routes = prepared.map(({ route }) => route);
    if (changed.length > 0 && routes.some(({ permission }) => permission !== 'anyone'))
      this.find('foreignRows', routes.map(nameOf).join(', '), actor.name, `${changed.join(', ')} changed`);
  }

  private async walk({ route, steps, inputs }: Prepared, actor: Actor): Promise<void> {
    let random: Seen | undefined;
    for (const [index, step] of steps.entries()) {
      // Made as late as can be where the call is to change something: that is then as the call before has left it.
      const input = inputs?.[index] ?? (await this.inputOf(route, actor, step));
      const client = input.client ?? (await this.clientOf(route, actor, step));
      const audited = inputs ? 0 : await this.audited();
      const answer = await this.call(route, actor, step, input, client);
      const added = inputs ? 0 : (await this.audited()) - audited;
      const isRandom = step.source === 'random';
      this.findings.push(
        ...judge(this.world, { route, actor, ...step, answer, random: isRandom ? undefined : random, added }),
      );
      if (isRandom) random = answer;
    }
  }

  private async inputsOf({ route, steps }: Prepared, actor: Actor): Promise<Input[]> {
    const inputs: Input[] = [];
    for (const step of steps) inputs.push(await this.inputOf(route, actor, step));
    return inputs;
  }

  private async inputOf(route: RouteShape, actor: Actor, { ids, position }: Step): Promise<Input> {
    const build = CALLS[nameOf(route)];
    if (!build) throw new Error(`${nameOf(route)}: say in calls.ts how it is called`);
    const { client, cookies, ...input } = await build(ids, this.world, actor, position?.path);
    if (position && !JSON.stringify(input).includes(ids[position.taken]))
      throw new Error(`${nameOf(route)}: what calls.ts makes has no id at ${position.path}`);
    return { ...input, ...(client && { client }), ...(cookies && { cookies }) };
  }

  private async call(
    route: RouteShape,
    actor: Actor,
    step: Step,
    { cookies, client: _, ...input }: Input,
    client: TestClient,
  ): Promise<Seen> {
    const { position } = step;
    if (cookies) client.useCookies(cookies);
    const headers = { 'idempotency-key': this.world.given.unique('key') };
    const answer = (await client.call(route, input as never, headers)) as Seen;
    this.calls += 1;
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
    return answer;
  }

  /** Whoever is nobody comes without a cookie each time; a route that ends the session gets one of its own. */
  private async clientOf(route: RouteShape, actor: Actor, { verdict }: Step): Promise<TestClient> {
    if (actor.state === 'anonymous') return new TestClient(this.world.target, actor.audience);
    return route.method === 'DELETE' && !isRefusal(verdict) ? actor.renew() : actor.client;
  }

  private find(kind: Finding['kind'], route: string, actor: string, detail: string): void {
    this.findings.push({ kind, route, actor, source: 'own', detail });
  }
}
