import { availableParallelism } from 'node:os';
import fastify from 'fastify';
import pg from 'pg';
import type { ReferenceStatement } from './reference-statement';

/**
 * R, the reference of the lists: the least that answers the same page. The product's own statement, run by its name with
 * a kept plan on a pool of the same size, and its text sent as it is; no session, no permission, no transaction, no
 * row-level security (its role is above it), no validation, no log.
 */
const { url, port, statements } = JSON.parse(process.env['REFERENCE'] ?? '') as {
  url: string;
  port: number;
  statements: Record<string, ReferenceStatement>;
};

const pool = new pg.Pool({
  connectionString: url,
  max: Math.min(16, Math.max(4, 4 * availableParallelism())),
  options: '-c plan_cache_mode=force_generic_plan -c timezone=UTC',
});
const server = fastify();

server.get('/ready', () => pool.query('select 1').then(() => 'ready'));
for (const [path, { name, text, values, search }] of Object.entries(statements))
  server.get<{ Querystring: { search: string } }>(path, async ({ query }, reply) => {
    const { rows } = await pool.query<{ page: string }>({
      name,
      text,
      values: search ? [...values, query.search] : values,
    });
    return reply.type('application/json; charset=utf-8').send(rows[0]?.page);
  });
process.once('SIGTERM', () => process.exit(0));
await server.listen({ port, host: '127.0.0.1' });
