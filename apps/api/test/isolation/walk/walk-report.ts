import type { WalkResult } from './walk';

/** The figures of a walk, for whoever reads the output. */
export function walkReport({ outcomes, calls, findings }: WalkResult, actors: number): string {
  const routes = new Set(outcomes.map(({ route }) => route)).size;
  const byClass = Map.groupBy(outcomes, ({ status }) => `${Math.floor(status / 100)}xx`);
  const classes = [...byClass].map(([name, of]) => `${of.length} ${name}`).join(', ');
  return `endpoint walk: ${routes} routes, ${actors} actors, ${calls} calls (${classes}), ${findings.length} findings`;
}
