import { Inject, Injectable } from '@nestjs/common';
import type { HalfStage, UserId } from '@tenantry/contracts';
import type { FastifyReply } from 'fastify';
import { v7 as uuid } from 'uuid';
import { systemActor } from '../../platform/access/actor';
import { HALF_LIFETIME } from '../../platform/access/half-sessions';
import { setSessionCookie } from '../../platform/access/session-cookie';
import { LIFETIME } from '../../platform/access/sessions';
import { ENVIRONMENT, type Environment } from '../../platform/config/environment';
import { hashOf, newToken } from '../../platform/crypto/secret-token';
import type { Transaction } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { addressPrefix } from '../../platform/http/address-prefix';
import { Refusal } from '../../platform/http/problem';
import { currentContext } from '../../platform/http/request-context';
import type { AccountRow } from './account-list';
import { nextStep, stageOf, type NextStep } from './next-step.policy';
import { NewDevices } from './new-devices';
import { ownSecondFactors } from './own-second-factors';

/** Somebody who has shown who they are, and the account that they enter first. */
export interface Arrival {
  userId: string;
  /** The hash that the password was checked against; absent where no password was asked for. */
  passwordHash?: string;
  account: AccountRow;
  audience: 'admin' | 'customer';
  /** The provider of the account's company said who comes: the session reaches this company and no other. */
  throughProvider?: true;
}

interface ProviderProof {
  /** Holds what the provider has said against what is known, in the session's transaction. */
  prove: (tx: Transaction) => Promise<void>;
  checksSecondFactor: boolean;
}

/** What the history says: of a session, and of one that waits for the second factor. */
const ACTIONS = {
  person: ['session.signed_in', 'session.password_accepted'],
  company: ['session.signed_in_at_company', 'session.company_account_accepted'],
} as const;

/** The one place where a session begins, whatever showed who comes: its row, its entry in the history, its cookie. */
@Injectable()
export class SessionStart {
  constructor(
    @Inject(UnitOfWork) private readonly uow: UnitOfWork,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    @Inject(NewDevices) private readonly newDevices: NewDevices,
  ) {}

  /** Begins a session of somebody who has shown all that is asked for, or with `prove` does so in its transaction. */
  async open(arrival: Arrival, reply: FastifyReply, prove?: (tx: Transaction) => Promise<void>): Promise<void> {
    await this.begin(arrival, reply, async (tx) => {
      await prove?.(tx);
      return { step: 'signedIn' };
    });
  }

  /** Begins what the first factor leads to: a session or, where a second factor is to come, half of one (SE-03). */
  arrive(arrival: Arrival, reply: FastifyReply): Promise<NextStep> {
    return this.begin(arrival, reply, async (tx) =>
      nextStep(await ownSecondFactors(tx), { isAsked: this.environment.secondFactors }),
    );
  }

  /**
   * Begins what the provider of a company leads to. The first factor of a person opens all of their companies: no provider
   * leads to setting one up.
   */
  arriveThroughProvider(arrival: Arrival, reply: FastifyReply, proof: ProviderProof): Promise<NextStep> {
    return this.begin({ ...arrival, throughProvider: true }, reply, async (tx) => {
      await proof.prove(tx);
      if (proof.checksSecondFactor) return { step: 'signedIn' };
      const next = nextStep(await ownSecondFactors(tx), { isAsked: this.environment.secondFactors });
      if (next.step === 'enrolment') throw new Refusal('enrolmentNeedsPassword');
      return next;
    });
  }

  private async begin(
    arrival: Arrival,
    reply: FastifyReply,
    decide: (tx: Transaction) => Promise<NextStep>,
  ): Promise<NextStep> {
    const { userId, account, audience } = arrival;
    const token = newToken();
    const actor = { ...systemActor('sign-in', account.tenant_id, account.tenant_path), userId: userId as UserId };
    const next = await this.uow.run(actor, async (tx) => {
      await this.holdPassword(tx, arrival);
      const decided = await decide(tx);
      const [person] = await tx.query<{ name: string; email: string }>(
        `select first_name || ' ' || last_name as name, email from identity.profile($1)`,
        [userId],
      );
      // Which devices come through a provider is for the provider to watch.
      const isNewDevice =
        decided.step === 'signedIn' &&
        !arrival.throughProvider &&
        person !== undefined &&
        (await this.newDevices.isNew(tx, audience, person.email, reply.request));
      await this.insert(tx, arrival, token, stageOf[decided.step]);
      const by = person && { userId, name: person.name, tenantId: account.tenant_id };
      const [whole, half] = ACTIONS[arrival.throughProvider ? 'company' : 'person'];
      const action = decided.step === 'signedIn' ? whole : half;
      const values: Record<string, string> = isNewDevice ? { device: 'new' } : {};
      await tx.emit({ action, tenantId: account.tenant_id, objectId: userId, by, values });
      if (isNewDevice) await this.newDevices.tell(tx, { userId, tenantId: account.tenant_id, audience });
      return decided;
    });
    setSessionCookie(reply, audience, this.environment.secureCookies, token);
    return next;
  }

  /** Another one was set since it was checked: who knows the old one only stays outside (AU-07). */
  private async holdPassword(tx: Transaction, { userId, passwordHash }: Arrival): Promise<void> {
    if (passwordHash === undefined) return;
    const [check] = await tx.query<{ holds: boolean }>('select identity.hold_password($1, $2) as holds', [
      userId,
      passwordHash,
    ]);
    if (!check?.holds) throw new Refusal('invalidCredentials');
  }

  private async insert(
    tx: Transaction,
    { userId, account, audience, throughProvider }: Arrival,
    token: string,
    stage: HalfStage | 'full',
  ): Promise<void> {
    const from = currentContext();
    await tx.query('select identity.begin_session($1, $2, $3, $4, $5, tenancy.now(), $6, $7, $8, $9)', [
      uuid(),
      hashOf(token),
      audience,
      userId,
      account.membership_id,
      stage === 'full' ? LIFETIME[audience] : HALF_LIFETIME,
      from?.userAgent ?? null,
      from?.ip ? addressPrefix(from.ip) : null,
      stage,
    ]);
    if (throughProvider) await tx.query('select identity.note_provider($1)', [hashOf(token)]);
  }
}
