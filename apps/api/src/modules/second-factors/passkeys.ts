import { Inject, Injectable } from '@nestjs/common';
import type { PasskeyAssertion, PasskeyCreation, PasskeyRegistration, PasskeyRequest } from '@tenantry/contracts';
import { v7 as uuid } from 'uuid';
import { ENVIRONMENT, type Environment } from '../../platform/config/environment';
import { violates } from '../../platform/database/database-error';
import type { Transaction } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { Challenges, type ChallengeFor } from './challenges';
import type { FactorOwner } from './factor-owner';
import { PasskeyAnswers, passkeyRefused, type Answered, type NewPasskey, type UsedPasskey } from './passkey-answers';
import { creationOptions, requestOptions } from './passkey-options';
import type { PasskeyRow } from './passkey-row';

const ownPasskeys = (tx: Transaction): Promise<PasskeyRow[]> =>
  tx.query<PasskeyRow>('select * from identity.own_passkeys()');

const challengeFor = (owner: FactorOwner, purpose: ChallengeFor['purpose']): ChallengeFor => ({
  purpose,
  audience: owner.audience,
  holder: { sessionId: owner.sessionId },
});

/** What somebody with a session answers a challenge for: to be signed in, or to go on with what would hurt in other hands. */
type Step = Extract<ChallengeFor['purpose'], 'second_factor' | 'authentication'>;

/** The passkeys of somebody with a session, whole or half: making one, and using one. */
@Injectable()
export class Passkeys {
  constructor(
    @Inject(UnitOfWork) private readonly uow: UnitOfWork,
    @Inject(Challenges) private readonly challenges: Challenges,
    @Inject(PasskeyAnswers) private readonly answers: PasskeyAnswers,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  async creationOptions(owner: FactorOwner): Promise<PasskeyCreation> {
    const existing = await this.uow.read(owner, ownPasskeys);
    const challenge = await this.challenges.begin(challengeFor(owner, 'registration'));
    return creationOptions(owner, { baseUrl: this.environment.baseUrl, challenge, existing });
  }

  /** Checks a passkey that was made; `keepMade` takes it in. */
  made(owner: FactorOwner, response: PasskeyRegistration): Promise<Answered<NewPasskey>> {
    return this.answers.made(response, challengeFor(owner, 'registration'));
  }

  /** Uses the challenge up and keeps the passkey that was made for it. */
  async keepMade(tx: Transaction, name: string, made: Answered<NewPasskey>): Promise<string> {
    if (!(await this.challenges.use(tx, made.given))) throw passkeyRefused();
    return this.keep(tx, name, made);
  }

  /** Keeps a new passkey for the person of the transaction, and gives its id. One that somebody has already is refused. */
  async keep(tx: Transaction, name: string, passkey: NewPasskey): Promise<string> {
    const id = uuid();
    const { credentialId, publicKey, counter, transports, backedUp } = passkey;
    try {
      await tx.query('select identity.add_passkey($1, $2, $3, $4, $5, $6, $7, tenancy.now())', [
        id,
        credentialId,
        publicKey,
        counter,
        transports,
        backedUp,
        name,
      ]);
    } catch (error) {
      throw violates(error, 'passkeys_credential_id_key') ? passkeyRefused() : error;
    }
    return id;
  }

  async requestOptions(owner: FactorOwner, step: Step): Promise<PasskeyRequest> {
    const allowed = await this.uow.read(owner, ownPasskeys);
    const challenge = await this.challenges.begin(challengeFor(owner, step));
    return requestOptions(challenge, { baseUrl: this.environment.baseUrl, allowed });
  }

  /** Checks an answer with one of the person's own passkeys; `use` takes note of it. */
  async answered(owner: FactorOwner, response: PasskeyAssertion, step: Step): Promise<Answered<UsedPasskey>> {
    const own = await this.uow.read(owner, ownPasskeys);
    const passkey = own.find(({ credential_id }) => credential_id === response.id);
    return this.answers.used(response, challengeFor(owner, step), passkey);
  }

  /**
   * Uses the challenge up and notes the use of the passkey, for the person of the transaction. A counter that has not
   * moved on is that of a copy: refused.
   */
  async use(tx: Transaction, { id, counter, backedUp, given }: Answered<UsedPasskey>): Promise<void> {
    if (!(await this.challenges.use(tx, given))) throw passkeyRefused();
    const [row] = await tx.query<{ done: boolean }>('select identity.use_passkey($1, $2, $3, tenancy.now()) as done', [
      id,
      counter,
      backedUp,
    ]);
    if (!row?.done) throw passkeyRefused();
  }
}
