import '@fastify/cookie';
import type { Audience } from '@tenantry/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * One cookie per audience, read only by routes of that audience (SE-04). Over https it carries the `__Host-` prefix; on
 * loopback without TLS browsers differ in whether they keep such a cookie, so there the name has no prefix.
 */
const nameOf = (audience: Audience, secure: boolean): string => `${secure ? '__Host-' : ''}tenantry-${audience}`;

export const readSessionCookie = (request: FastifyRequest, audience: Audience, secure: boolean): string | undefined =>
  request.cookies[nameOf(audience, secure)];

export function setSessionCookie(reply: FastifyReply, audience: Audience, secure: boolean, token: string): void {
  void reply.setCookie(nameOf(audience, secure), token, { path: '/', httpOnly: true, sameSite: 'lax', secure });
}

export function clearSessionCookie(reply: FastifyReply, audience: Audience, secure: boolean): void {
  void reply.clearCookie(nameOf(audience, secure), { path: '/', httpOnly: true, sameSite: 'lax', secure });
}
