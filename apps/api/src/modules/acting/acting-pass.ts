import '@fastify/cookie';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ENVIRONMENT, type Environment } from '../../platform/config/environment';

const MINUTES = 2;

/**
 * What goes from the page of one app to the page of the other in the same browser: a cookie of its own that opens nothing
 * but the way in. No script and no address holds it, and no other browser can be made to use it.
 */
@Injectable()
export class ActingPass {
  /** As the database counts it; the browser's own end of the cookie is only tidiness. */
  readonly lifetime = `${MINUTES} minutes`;

  constructor(@Inject(ENVIRONMENT) private readonly environment: Environment) {}

  give(reply: FastifyReply, pass: string): void {
    void reply.setCookie(this.name, pass, { ...this.attributes, maxAge: MINUTES * 60 });
  }

  read(request: FastifyRequest): string {
    return request.cookies[this.name] ?? '';
  }

  take(reply: FastifyReply): void {
    void reply.clearCookie(this.name, this.attributes);
  }

  private get name(): string {
    return `${this.environment.secureCookies ? '__Host-' : ''}tenantry-acting`;
  }

  private get attributes() {
    return { path: '/', httpOnly: true, sameSite: 'strict', secure: this.environment.secureCookies } as const;
  }
}
