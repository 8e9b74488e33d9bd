import { Catch, HttpException, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { errorsOf, problemStatus, type Problem, type ProblemCode, type RouteShape } from '@tenantry/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ENVIRONMENT, type Environment } from '../config/environment';
import { databaseErrorOf, isUnavailable } from '../database/database-error';
import { Refusal } from './problem';
import { currentContext } from './request-context';
import { noteRefusal } from './security-log';

const BY_STATUS: Partial<Record<number, ProblemCode>> = {
  400: 'malformedRequest',
  404: 'notFound',
  413: 'bodyTooLarge',
  415: 'unsupportedMediaType',
  429: 'tooManyRequests',
  503: 'unavailable',
};

const statusOf = (error: unknown): number | undefined => {
  if (error instanceof HttpException) return error.getStatus();
  const { statusCode } = error as { statusCode?: unknown };
  return typeof statusCode === 'number' ? statusCode : undefined;
};

function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error;
  if (isUnavailable(error)) return new Refusal('unavailable', { retryAfter: 2 });
  // A NUL or a lone surrogate that no text column can hold.
  if (['22021', '22P05'].includes(databaseErrorOf(error)?.code ?? '')) return new Refusal('malformedRequest');
  const code = BY_STATUS[statusOf(error) ?? 0];
  return code && new Refusal(code);
}

const declared = (route: RouteShape | undefined, code: ProblemCode): boolean => !route || errorsOf(route).has(code);

/** Turns everything that is thrown into problem+json: a code, never prose, and nothing of the database (LG-04). */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(ENVIRONMENT) private readonly environment: Environment) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  /** The same for an address beside the API, which Nest does not know of. */
  answer(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    let refusal = refusalOf(error);
    const route = currentContext()?.route;
    if (refusal && this.environment.mode !== 'production' && !declared(route, refusal.code)) {
      request.log.error({ code: refusal.code, route: route?.path }, 'the route does not declare this code');
      refusal = undefined;
    }
    if (!refusal) request.log.error({ err: error }, 'unexpected error');
    const code = refusal?.code ?? 'internal';
    noteRefusal(request, code);
    const body: Problem = {
      type: `urn:tenantry:problem:${code}`,
      title: code,
      status: problemStatus[code],
      code,
      requestId: request.id,
      params: refusal?.details.params,
      errors: refusal?.details.errors,
    };
    if (refusal?.details.retryAfter) void reply.header('Retry-After', String(refusal.details.retryAfter));
    void reply.status(body.status).type('application/problem+json').send(JSON.stringify(body));
  }
}
