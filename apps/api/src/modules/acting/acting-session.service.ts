import { Inject, Injectable } from '@nestjs/common';
import type { ActingId, TenantId, UserId } from '@tenantry/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { systemActor, type Actor, type PersonActor } from '../../platform/access/actor';
import { clearSessionCookie, readSessionCookie, setSessionCookie } from '../../platform/access/session-cookie';
import { Sessions } from '../../platform/access/sessions';
import { ENVIRONMENT, type Environment } from '../../platform/config/environment';
import { hashOf, newToken } from '../../platform/crypto/secret-token';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { notFound, Refusal } from '../../platform/http/problem';
import { ActingPass } from './acting-pass';
import { endPeriod } from './end-period';

interface Entered {
  user_id: string;
  name: string;
  acting_id: string;
  tenant_id: string;
  tenant_path: string[];
  home_tenant_id: string;
}

/** The session in the customer area of staff who act for a customer: its beginning with the pass, and its end. */
@Injectable()
export class ActingSessionService {
  constructor(
    @Inject(UnitOfWork) private readonly uow: UnitOfWork,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(ActingPass) private readonly pass: ActingPass,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  /** A browser has one session per audience: whoever is signed in here is replaced only where that was asked for. */
  async enter({ replace }: { replace: boolean }, request: FastifyRequest, reply: FastifyReply): Promise<null> {
    const open = await this.openSession(request);
    if (open && !replace) throw new Refusal('sessionOpen', { params: { name: open.name } });
    const token = newToken();
    await this.uow.run(systemActor('acting'), async (tx) => {
      const [entered] = await tx.query<Entered>('select * from identity.use_acting_pass($1, $2, tenancy.now(), $3)', [
        hashOf(this.pass.read(request)),
        hashOf(token),
        this.pass.lifetime,
      ]);
      if (!entered) throw new Refusal('linkInvalid');
      await tx.emit({
        action: 'acting.entered',
        tenantId: entered.tenant_id,
        objectId: entered.acting_id,
        acting: {
          id: entered.acting_id as ActingId,
          userId: entered.user_id as UserId,
          name: entered.name,
          tenantId: entered.home_tenant_id as TenantId,
        },
      });
    });
    if (open) await this.close(open, request);
    this.pass.take(reply);
    setSessionCookie(reply, 'customer', this.environment.secureCookies, token);
    return null;
  }

  /** Only who acts has something to end here; everybody else signs out. */
  async end(actor: PersonActor, request: FastifyRequest, reply: FastifyReply): Promise<null> {
    if (!actor.acting) throw notFound();
    await this.close(actor, request);
    clearSessionCookie(reply, 'customer', this.environment.secureCookies);
    return null;
  }

  private async openSession(request: FastifyRequest): Promise<PersonActor | undefined> {
    const token = readSessionCookie(request, 'customer', this.environment.secureCookies);
    return token === undefined ? undefined : this.sessions.find(token, 'customer');
  }

  /** Ends the session of this browser, and with it the acting of somebody who acts. */
  private close(actor: PersonActor, request: FastifyRequest): Promise<void> {
    const token = readSessionCookie(request, 'customer', this.environment.secureCookies) ?? '';
    const { acting, tenantId, userId } = actor;
    return this.uow.run(actor as Actor, async (tx) => {
      await tx.query('select identity.end_session($1, tenancy.now())', [hashOf(token)]);
      if (!acting) return tx.emit({ action: 'session.signed_out', tenantId, objectId: userId });
      // Where its time was up meanwhile, the job has said so.
      if (await endPeriod(tx, acting.id))
        await tx.emit({ action: 'acting.ended', tenantId, objectId: acting.id, acting });
    });
  }
}
