import type { FastifyInstance } from 'fastify';
import { Refusal } from '../platform/http/problem';

/** Whether objects and lists lie in each other more than `levels` deep; looks no deeper than that. */
function isDeeperThan(levels: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeperThan(levels - 1, inner));
}

/** Refuses a body of more levels before anything walks through it: a validator's recursion is as deep as its input. */
export function refuseDeepJson(fastify: FastifyInstance, levels: number): void {
  fastify.addHook('preValidation', (request, _, done) => {
    done(isDeeperThan(levels, request.body) ? new Refusal('malformedRequest') : undefined);
  });
}
