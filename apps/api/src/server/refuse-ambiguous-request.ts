import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refusal } from '../platform/http/problem';

/** Paths of the API are made of ids and words: whatever is encoded or doubled in one is there to be read twice. */
const PLAIN_PATH = /^\/api\/v1(?:\/[\w-]+)+$/;
/** Headers of which Node keeps the first and others the last. */
const ONCE = new Set(['host', 'content-type']);

const pathOf = ({ raw }: FastifyRequest) => raw.url?.split('?')[0] ?? '';

const isDoubled = ({ raw }: FastifyRequest) => {
  const names = raw.rawHeaders.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase());
  return [...ONCE].some((name) => names.indexOf(name) !== names.lastIndexOf(name));
};

/**
 * Refuses what a proxy in front might take for another request than this server does (IN-09): an address of the API in any
 * spelling but its own, a header that stands twice. HEAD, which the router adds to every GET, is no method of the contract.
 */
export function refuseAmbiguousRequest(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, _, done) => {
    if (!request.routeOptions.url?.startsWith('/api/v1')) return done();
    if (request.method === 'HEAD' || !PLAIN_PATH.test(pathOf(request))) return done(new Refusal('notFound'));
    return done(isDoubled(request) ? new Refusal('malformedRequest') : undefined);
  });
}
