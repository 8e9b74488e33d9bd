import { Inject, Injectable } from '@nestjs/common';
import type {
  NewRecoveryCodes,
  Passkey,
  PasskeyCreation,
  PasskeyId,
  PasskeyRegistration,
  TotpSetup,
} from '@tenantry/contracts';
import type { FastifyReply } from 'fastify';
import type { PersonActor } from '../../platform/access/actor';
import { setSessionCookie } from '../../platform/access/session-cookie';
import { ENVIRONMENT, type Environment } from '../../platform/config/environment';
import { hashOf, newToken } from '../../platform/crypto/secret-token';
import type { Transaction } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { notFound, Refusal } from '../../platform/http/problem';
import { methodsOf, ownSecondFactors } from '../sessions';
import { FactorChanges } from './factor-changes';
import { FactorSetup } from './factor-setup.service';
import { passkeyOf, type PasskeyRow } from './passkey-row';
import { renewRecoveryCodes } from './recovery-codes';

type Removal = 'removed' | 'missing' | 'last';

/** Changes of the own factors by somebody signed in, who has just given the password (SE-10). */
@Injectable()
export class OwnFactorsService {
  constructor(
    @Inject(UnitOfWork) private readonly uow: UnitOfWork,
    @Inject(FactorSetup) private readonly setup: FactorSetup,
    @Inject(FactorChanges) private readonly changes: FactorChanges,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  beginTotp(actor: PersonActor): Promise<TotpSetup> {
    return this.setup.beginTotp(actor);
  }

  async confirmTotp(
    actor: PersonActor,
    code: string,
    reply: FastifyReply,
  ): Promise<{ recoveryCodes: string[] | null }> {
    const recoveryCodes = await this.changed(actor, reply, (tx) => this.setup.confirmTotp(tx, actor, code));
    return { recoveryCodes };
  }

  removeTotp(actor: PersonActor, reply: FastifyReply): Promise<null> {
    return this.changed(actor, reply, async (tx) => {
      const [row] = await tx.query<{ removal: Removal }>('select identity.remove_totp() as removal');
      this.refuseUnremoved(row?.removal);
      await this.changes.tell(tx, actor, { action: 'factor.totp_removed', change: 'factorRemoved' });
      return null;
    });
  }

  passkeyOptions(actor: PersonActor): Promise<PasskeyCreation> {
    return this.setup.creationOptions(actor);
  }

  async addPasskey(
    actor: PersonActor,
    { name, response }: { name: string; response: PasskeyRegistration },
    reply: FastifyReply,
  ): Promise<{ passkey: Passkey; recoveryCodes: string[] | null }> {
    const made = await this.setup.madePasskey(actor, response);
    return this.changed(actor, reply, async (tx) => {
      const { id, recoveryCodes } = await this.setup.keepPasskey(tx, actor, name, made);
      const rows = await tx.query<PasskeyRow>('select * from identity.own_passkeys()');
      const kept = rows.find((row) => row.id === id);
      if (!kept) throw new Error('a passkey that was kept is not there');
      return { passkey: passkeyOf(kept), recoveryCodes };
    });
  }

  renamePasskey(actor: PersonActor, id: PasskeyId, name: string): Promise<Passkey> {
    return this.uow.run(actor, async (tx) => {
      const [row] = await tx.query<PasskeyRow>('select * from identity.rename_passkey($1, $2)', [id, name]);
      if (!row) throw notFound();
      const { tenantId, userId } = actor;
      await tx.emit({ action: 'factor.passkey_renamed', tenantId, objectId: userId, values: { name } });
      return passkeyOf(row);
    });
  }

  removePasskey(actor: PersonActor, id: PasskeyId, reply: FastifyReply): Promise<null> {
    return this.changed(actor, reply, async (tx) => {
      const [row] = await tx.query<{ removal: Removal }>('select identity.remove_passkey($1) as removal', [id]);
      this.refuseUnremoved(row?.removal);
      await this.changes.tell(tx, actor, { action: 'factor.passkey_removed', change: 'passkeyRemoved' });
      return null;
    });
  }

  renewRecoveryCodes(actor: PersonActor, reply: FastifyReply): Promise<NewRecoveryCodes> {
    return this.changed(actor, reply, async (tx) => {
      if (methodsOf(await ownSecondFactors(tx)).length === 0) throw new Refusal('noFactor');
      const recoveryCodes = await renewRecoveryCodes(tx);
      const change = { action: 'factor.recovery_codes_renewed', change: 'recoveryCodesRenewed' } as const;
      await this.changes.tell(tx, actor, change);
      return { recoveryCodes };
    });
  }

  private refuseUnremoved(removal: Removal | undefined): void {
    if (removal === 'last') throw new Refusal('lastFactor');
    if (removal !== 'removed') throw notFound();
  }

  /** Ends all other sessions of the person and gives this one a new token, in the transaction of the change (SE-02). */
  private async changed<T>(actor: PersonActor, reply: FastifyReply, work: (tx: Transaction) => Promise<T>): Promise<T> {
    const token = newToken();
    const answer = await this.uow.run(actor, async (tx) => {
      const done = await work(tx);
      const [row] = await tx.query<{ renewed: boolean }>(
        'select identity.renew_own_session($1, $2, tenancy.now()) as renewed',
        [actor.sessionId, hashOf(token)],
      );
      if (!row?.renewed) throw new Refusal('notSignedIn');
      return done;
    });
    setSessionCookie(reply, actor.audience, this.environment.secureCookies, token);
    return answer;
  }
}
