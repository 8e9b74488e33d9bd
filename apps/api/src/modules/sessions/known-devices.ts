import '@fastify/cookie';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { v4 as uuid } from 'uuid';
import * as z from 'zod/mini';
import { Clock } from '../../platform/clock/clock';
import { ENVIRONMENT, type Environment } from '../../platform/config/environment';
import { SealedBox } from '../../platform/crypto/sealed-box';

type AppAudience = 'admin' | 'customer';

const KEPT_DAYS = 180;
const DAY = 864e5;

const device = z.object({ id: z.uuid(), account: z.string(), until: z.number() });

/**
 * A cookie by which a browser is known again that somebody has signed in on (AU-01). It opens nothing: it only spares the
 * owner of the account the wait that others cause by guessing. Sealed with the server's secret, it needs no table, says
 * nothing to who reads it, and holds for its own account and app alone.
 */
@Injectable()
export class KnownDevices {
  private readonly box: SealedBox;

  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {
    this.box = new SealedBox(environment.secret, 'known device');
  }

  /** The id of the device that sends this request, if this account was signed in on it. */
  idFor(request: FastifyRequest, audience: AppAudience, account: string): string | undefined {
    const cookie = request.cookies[this.nameFor(audience)];
    const known = cookie === undefined ? undefined : this.opened(cookie);
    const isTheirs = known?.account === `${audience} ${account}` && known.until > this.clock.now().getTime();
    return isTheirs ? known.id : undefined;
  }

  /** Remembers the device for this account, as the one it was or as a new one. */
  remember(reply: FastifyReply, audience: AppAudience, account: string, id: string = uuid()): void {
    const until = this.clock.now().getTime() + KEPT_DAYS * DAY;
    const known: z.infer<typeof device> = { id, account: `${audience} ${account}`, until };
    void reply.setCookie(this.nameFor(audience), this.box.seal(JSON.stringify(known)).toString('base64url'), {
      path: '/',
      httpOnly: true,
      sameSite: 'strict',
      secure: this.environment.secureCookies,
      maxAge: (KEPT_DAYS * DAY) / 1000,
    });
  }

  private opened(cookie: string): z.infer<typeof device> | undefined {
    try {
      return z.safeParse(device, JSON.parse(this.box.open(Buffer.from(cookie, 'base64url')))).data;
    } catch {
      // Cut off, made up, or of an earlier secret: a device like any other.
      return undefined;
    }
  }

  private nameFor(audience: AppAudience): string {
    return `${this.environment.secureCookies ? '__Host-' : ''}tenantry-${audience}-device`;
  }
}
