import type { RouteShape } from '@tenantry/contracts';
import type { Answer } from '../../support/test-client';
import type { Actor } from './actors';
import type { Source } from './id-sources';
import { isHalf } from './half-signed-in';
import { leaksIn } from './leaks';
import type { Step } from './steps';
import type { World } from './world';

/** Something that was not as it must be. */
export interface Finding {
  kind: 'status' | 'differsFromRandom' | 'leak' | 'foreignRows' | 'audit' | 'noPositiveControl';
  route: string;
  actor: string;
  source: Source;
  position?: string;
  detail: string;
}

export type Seen = Answer<RouteShape>;

export const nameOf = ({ method, path }: RouteShape): string => `${method} ${path}`;

/** A finding as one line. */
export const shown = ({ kind, route, actor, source, position, detail }: Finding): string =>
  `${kind}: ${route} as ${actor} with ${source} ${position ?? ''}: ${detail}`;

interface Judged extends Step {
  route: RouteShape;
  actor: Actor;
  answer: Seen;
  /** What the same call got for an id that was never given out. */
  random: Seen | undefined;
  /** Audit entries that the call left. */
  added: number;
}

// Changes nothing although it is a POST: the secret of the link must not stand in an address.
// A challenge or a secret that waits is nothing yet: what is made of it is an entry.
const WRITES_NOTHING =
  /^POST \S+\/(?:(?:password|email-change|account-recovery|contact-address)\/link|identity-provider\/trial|session\/single-sign-on|profile\/company-account|passkey-options|(?:enrolment|second-factors)\/totp)$/;

/** Everything of an answer by which one could be told from another, apart from when and which call it was. */
const comparable = ({ status, headers, body }: Seen): string => {
  const { date: _, ...rest } = headers;
  return JSON.stringify([status, rest, { ...(body as object), requestId: null }]);
};

function statusFits({ verdict, answer, position, source }: Judged): boolean {
  const code = answer.problem?.code;
  if (verdict === 'done') return answer.status < 300;
  if (verdict !== 'likeRandom') return code === verdict;
  // In the path it is the object itself that is not there; in a query or a body the route says what it makes of it.
  if (position?.part === 'params') return code === 'notFound';
  return source !== 'malformed' || answer.status >= 400;
}

function auditFits({ route, answer, added }: Judged): boolean {
  const isWrite = route.method !== 'GET' && !WRITES_NOTHING.test(nameOf(route));
  return isWrite && answer.status < 300 ? added > 0 : added === 0;
}

/** What is wrong with one answer. */
export function judge(world: World, judged: Judged): Finding[] {
  const { route, actor, source, position, verdict, answer, random, added } = judged;
  const findings: Finding[] = [];
  const find = (kind: Finding['kind'], detail: string) =>
    findings.push({
      kind,
      route: nameOf(route),
      actor: actor.name,
      source,
      position: position && `${position.part} ${position.path}`,
      detail,
    });
  const got = `${answer.status} ${answer.problem?.code ?? ''}`;
  if (!statusFits(judged)) find('status', `${got} instead of ${verdict}`);
  if (verdict === 'likeRandom' && random && source !== 'malformed' && comparable(answer) !== comparable(random))
    find('differsFromRandom', `${got}: ${comparable(answer).slice(0, 300)} but ${comparable(random).slice(0, 300)}`);
  const isSomebody =
    actor.role !== undefined || route.permission === 'anyone' || (route.permission === 'halfSignedIn' && isHalf(actor));
  for (const leak of leaksIn(answer, { place: actor.place, isSomebody }, world)) find('leak', leak);
  if (!auditFits(judged)) find('audit', `${got} and ${added} audit entries`);
  return findings;
}
