import type { HandWrittenCase, Place } from '../../access/forty-cases';
import type { Source } from './id-sources';
import type { Outcome } from './walk';

// Where a case's object lies, as a source of ids: seen from a partner, another tier-1 partner is a sibling.
const SOURCES: Partial<Record<Place, readonly Source[]>> = {
  own: ['own'],
  foreign: ['sibling'],
  ancestor: ['ancestor'],
};

const isAbout = (one: HandWrittenCase, { route, actor, source, position, taken }: Outcome): boolean =>
  route === one.route &&
  // Staff who act for a customer have the role of its administrator and not all of its rights.
  actor.state === 'active' &&
  actor.role === one.role &&
  (SOURCES[one.place]?.includes(source) ?? false) &&
  // The case is about where the thing itself lies, or where it is made, and not about the ids beside it.
  (position === undefined || position === 'id' || position === 'parentId' || one.place === 'own') &&
  // Above a partner stands no customer of its own to be asked for.
  !(one.place === 'ancestor' && taken === 'customer' && actor.place.level > 2);

/** Compares what was seen with the cases written by hand; each case at least once, or it is not counted as compared. */
export function disagreements(
  cases: readonly HandWrittenCase[],
  outcomes: readonly Outcome[],
): { compared: number; disagreeing: string[] } {
  let compared = 0;
  const disagreeing: string[] = [];
  for (const one of cases) {
    const seen = outcomes.filter((outcome) => isAbout(one, outcome));
    if (seen.length > 0) compared += 1;
    for (const { status, code, actor } of seen) {
      const fits = one.status === 200 ? status < 300 : status >= 400 && code === one.code;
      if (!fits) disagreeing.push(`${one.role} ${one.route} ${one.place} as ${actor.name}: ${status} ${code ?? ''}`);
    }
  }
  return { compared, disagreeing };
}
