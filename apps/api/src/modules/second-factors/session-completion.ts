import { Inject, Injectable } from '@nestjs/common';
import type { Session } from '@tenantry/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { HalfActor } from '../../platform/access/half-sessions';
import { setSessionCookie } from '../../platform/access/session-cookie';
import { LIFETIME } from '../../platform/access/sessions';
import { ENVIRONMENT, type Environment } from '../../platform/config/environment';
import { hashOf, newToken } from '../../platform/crypto/secret-token';
import type { Transaction } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { Refusal } from '../../platform/http/problem';
import { emailKey } from '../accounts';
import { enterableAccounts, KnownDevices, NewDevices, SessionView } from '../sessions';

/** The place where a half session becomes a whole one. */
@Injectable()
export class SessionCompletion {
  constructor(
    @Inject(UnitOfWork) private readonly uow: UnitOfWork,
    @Inject(KnownDevices) private readonly devices: KnownDevices,
    @Inject(NewDevices) private readonly newDevices: NewDevices,
    @Inject(SessionView) private readonly view: SessionView,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  /**
   * Takes the factor with `prove`, which refuses by throwing, and opens the session in the same transaction: of many who
   * come with one factor at once, one gets in. The token is a new one (SE-02), and the time of the session begins now.
   */
  async complete<T>(
    half: HalfActor,
    request: FastifyRequest,
    reply: FastifyReply,
    prove: (tx: Transaction) => Promise<T>,
  ): Promise<{ session: Session; proof: T }> {
    const token = newToken();
    const proof = await this.uow.run(half, async (tx) => {
      const isNewDevice = await this.newDevices.isNew(tx, half.audience, half.email, request);
      const proven = await prove(tx);
      const [row] = await tx.query<{ done: boolean }>(
        'select identity.complete_session($1, $2, tenancy.now(), $3) as done',
        [half.sessionId, hashOf(token), LIFETIME[half.audience]],
      );
      if (!row?.done) throw new Refusal('notSignedIn');
      const values: Record<string, string> = isNewDevice ? { device: 'new' } : {};
      await tx.emit({ action: 'session.signed_in', tenantId: half.tenantId, objectId: half.userId, values });
      if (isNewDevice) await this.newDevices.tell(tx, half);
      return proven;
    });
    setSessionCookie(reply, half.audience, this.environment.secureCookies, token);
    const account = emailKey(half.email);
    this.devices.remember(reply, half.audience, account, this.devices.idFor(request, half.audience, account));
    const accounts = await this.uow.read(half, (tx) =>
      enterableAccounts(tx, half.userId, half.audience, half.sessionId),
    );
    return { session: await this.view.of(half.userId, half.membershipId, accounts), proof };
  }
}
