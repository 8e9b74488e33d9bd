import '@fastify/cookie';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod/mini';
import { ENVIRONMENT, type Environment } from '../../platform/config/environment';
import { SealedBox } from '../../platform/crypto/sealed-box';
import { Refusal } from '../../platform/http/problem';

const MINUTES = 10;

const visit = z.object({
  tenantId: z.string(),
  tenantPath: z.array(z.string()),
  /** What it was begun with: a provider that was changed meanwhile is another one. */
  provider: z.string(),
  version: z.number(),
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  /** The session that it was begun in, to link; null at the door. */
  sessionId: z.nullable(z.string()),
  until: z.string(),
});
export type ProviderVisit = z.infer<typeof visit>;

/**
 * Keeps with the browser, sealed, what it must bring back from the provider: whoever has another browser has nothing of it,
 * and who begins and never comes back leaves nothing here. That it is good once, the database knows.
 */
@Injectable()
export class ProviderVisits {
  private readonly box: SealedBox;

  constructor(@Inject(ENVIRONMENT) private readonly environment: Environment) {
    this.box = new SealedBox(environment.secret, 'visit to a provider');
  }

  /** `now` is the database's: it decides the end as well. */
  send(reply: FastifyReply, begun: Omit<ProviderVisit, 'until'>, now: Date): void {
    const until = new Date(now.getTime() + MINUTES * 60_000).toISOString();
    const sealed = this.box.seal(JSON.stringify({ ...begun, until } satisfies ProviderVisit));
    // Strict will do: it is the app's own page that hands in what the provider sent along.
    void reply.setCookie(this.name, sealed.toString('base64url'), { ...this.attributes, maxAge: MINUTES * 60 });
  }

  /** What this browser set out with. Refuses an answer to anything else. */
  receive(request: FastifyRequest, state: string, sessionId: string | null): ProviderVisit {
    const begun = this.opened(request.cookies[this.name] ?? '');
    if (!begun || begun.state !== state || begun.sessionId !== sessionId) throw new Refusal('companySignInFailed');
    return begun;
  }

  /** To be called once the answer is used up: until then a failure of ours may be tried again. */
  forget(reply: FastifyReply): void {
    void reply.clearCookie(this.name, this.attributes);
  }

  private opened(cookie: string): ProviderVisit | undefined {
    try {
      return z.safeParse(visit, JSON.parse(this.box.open(Buffer.from(cookie, 'base64url')))).data;
    } catch {
      // Cut off, made up, or of an earlier secret.
      return undefined;
    }
  }

  private get name(): string {
    return `${this.environment.secureCookies ? '__Host-' : ''}tenantry-admin-visit`;
  }

  private get attributes() {
    return { path: '/', httpOnly: true, sameSite: 'strict', secure: this.environment.secureCookies } as const;
  }
}
