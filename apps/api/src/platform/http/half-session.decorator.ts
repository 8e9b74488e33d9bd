import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { HalfActor } from '../access/half-sessions';

/** The sign-in that waits for its second factor; only on routes of `halfSignedIn`. */
export const HalfSession = createParamDecorator((_: undefined, context: ExecutionContext) => {
  const { half } = context.switchToHttp().getRequest<FastifyRequest & { half?: HalfActor }>();
  if (!half) throw new Error('This route is not one of a half session and asks for it.');
  return half;
});
