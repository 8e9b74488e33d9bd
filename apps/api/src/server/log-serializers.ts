import type { FastifyRequest } from 'fastify';
import { databaseErrorOf } from '../platform/database/database-error';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const idsIn = (params: unknown): Record<string, string> =>
  Object.fromEntries(Object.entries(params ?? {}).filter(([, value]) => typeof value === 'string' && UUID.test(value)));

/** Where an error comes from, line by line, without its message. */
const framesOf = ({ stack = '' }: Error): string =>
  stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');

/**
 * What of a request and of an error goes into the log: which route with which ids, never the query or a path that is
 * none of ours, where people type names (LG-03). PostgreSQL's messages quote the values that they are about.
 */
export const LOG_SERIALIZERS = {
  req: (request: FastifyRequest) => ({
    method: request.method,
    route: request.routeOptions?.url ?? 'none',
    ids: idsIn(request.params),
    remoteAddress: request.ip,
  }),
  err: (error: Error) => {
    const database = databaseErrorOf(error);
    return {
      type: error.name,
      message: database ? `SQLSTATE ${database.code}` : error.message,
      constraint: database?.constraint,
      stack: framesOf(error),
    };
  },
};
