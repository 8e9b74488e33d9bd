import type { FastifyInstance, FastifyRequest } from 'fastify';
import { addressPrefix } from '../platform/http/address-prefix';
import { makeLimiter, take } from '../platform/http/limiter';
import { Refusal } from '../platform/http/problem';
import { ProblemFilter } from '../platform/http/problem.filter';
import type { PlatformParts } from '../platform/platform.module';
import { violationsIn } from './csp-report';
import { CspReportLog } from './csp-report-log';

/** Where browsers report to: an address of our own, so that nobody else hears what our pages do. */
export const CSP_REPORTS = '/api/csp-reports';

const MOST_BYTES = 16 * 1024;
const PER_ADDRESS = { points: 30, duration: 60, shared: false };

/** A page of another site can make its visitors' browsers report to us in its name; what is from here says so. */
function refuseForeign({ headers }: FastifyRequest, baseUrl: string): void {
  const { origin, 'sec-fetch-site': site } = headers;
  const isForeign = (site !== undefined && site !== 'same-origin') || (origin !== undefined && origin !== baseUrl);
  if (isForeign) throw new Refusal('crossSiteRefused');
}

/**
 * Takes reports of violations of the apps' policy (SE-07). No route of the contract: no client of the API calls it, but
 * browsers by themselves, in media types of their own and without a session. It keeps nothing but a line in the log.
 */
export function serveCspReports(
  fastify: FastifyInstance,
  { environment, dataSource, clock, rateFactor }: PlatformParts,
): void {
  const log = new CspReportLog(clock, (facts, message) => fastify.log.warn(facts, message));
  const problems = new ProblemFilter(environment);
  const limiter = makeLimiter(dataSource, 'csp', { ...PER_ADDRESS, points: PER_ADDRESS.points * rateFactor });
  void fastify.register((scope, _, done) => {
    scope.setErrorHandler((error, request, reply) => problems.answer(error, request, reply));
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      ['application/csp-report', 'application/reports+json'],
      { parseAs: 'string', bodyLimit: MOST_BYTES },
      scope.getDefaultJsonParser('error', 'error'),
    );
    scope.post(CSP_REPORTS, async (request, reply) => {
      refuseForeign(request, environment.baseUrl);
      await take(limiter, addressPrefix(request.ip));
      const violations = violationsIn(request.body, environment.baseUrl);
      if (!violations) throw new Refusal('malformedRequest');
      for (const violation of violations) log.note(violation);
      return reply.status(204).send();
    });
    done();
  });
}
