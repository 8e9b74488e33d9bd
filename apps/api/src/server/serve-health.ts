import type { FastifyInstance } from 'fastify';
import type { PlatformParts } from '../platform/platform.module';

/** Whether the server is going away: the balancer is told before connections end (DO-06). */
let leaving = false;
export const announceLeaving = (): void => {
  leaving = true;
};
export const isLeaving = (): boolean => leaving;

/** `/healthz`: the process is alive. `/readyz`: it can serve, the database answers. */
export function serveHealth(fastify: FastifyInstance, { dataSource }: PlatformParts): void {
  fastify.get('/healthz', () => ({ status: 'ok' }));
  fastify.get('/readyz', async (_, reply) => {
    try {
      if (leaving) throw new Error('leaving');
      await dataSource.query('select 1');
      return { status: 'ready' };
    } catch {
      return reply.status(503).header('Retry-After', '2').send({ status: 'unavailable' });
    }
  });
}
