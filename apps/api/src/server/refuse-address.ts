import { problemStatus, type Problem, type ProblemCode } from '@tenantry/contracts';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';

/**
 * What the router refuses by itself, before any hook: an address that is none, and an id longer than any, which does not
 * exist. By default it would tell its own error and repeat the address.
 */
export const refuseAddress =
  (headers: Readonly<Record<string, string>>) =>
  (error: FastifyError, request: FastifyRequest, reply: FastifyReply): void => {
    const code: ProblemCode = error.code === 'FST_ERR_MAX_PARAM_LENGTH' ? 'notFound' : 'malformedRequest';
    const status = problemStatus[code];
    const body: Problem = { type: `urn:tenantry:problem:${code}`, title: code, status, code, requestId: request.id };
    void reply.status(status).headers(headers).type('application/problem+json').send(JSON.stringify(body));
  };
