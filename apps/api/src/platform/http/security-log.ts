import type { ProblemCode } from '@tenantry/contracts';
import type { FastifyRequest } from 'fastify';
import type { PersonActor } from '../access/actor';

// Refusals that somebody meets who tries what is not theirs: to be watched, unlike a field that is missing.
const WATCHED: ReadonlySet<ProblemCode> = new Set([
  'notSignedIn',
  'forbidden',
  'wrongAudience',
  'crossSiteRefused',
  'invalidCredentials',
  'passkeyRefused',
  'linkInvalid',
  'tooManyRequests',
  'idempotencyKeyReused',
]);

/**
 * Writes a line for a refusal that matters to whoever watches over the system: `security` holds its code (LG-01). Who it
 * was as ids only; the route and the address come with the line of the request.
 */
export function noteRefusal(request: FastifyRequest & { actor?: PersonActor }, code: ProblemCode): void {
  // A page that asks who is there, of somebody who never was, is no attempt.
  const isGreeting = code === 'notSignedIn' && !request.headers.cookie;
  if (!WATCHED.has(code) || isGreeting) return;
  const { actor } = request;
  request.log.warn(
    { security: code, req: request, userId: actor?.userId, tenantId: actor?.tenantId, sessionId: actor?.sessionId },
    'refused',
  );
}
