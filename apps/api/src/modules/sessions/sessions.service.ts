import { Inject, Injectable } from '@nestjs/common';
import type { Session, SignInStep } from '@tenantry/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { systemActor, type PersonActor } from '../../platform/access/actor';
import { clearSessionCookie, readSessionCookie, setSessionCookie } from '../../platform/access/session-cookie';
import { ENVIRONMENT, type Environment } from '../../platform/config/environment';
import { PasswordHasher } from '../../platform/crypto/password-hasher';
import { hashOf, newToken } from '../../platform/crypto/secret-token';
import type { Transaction } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { GuessLimits } from '../../platform/http/guess-limits';
import { notFound, Refusal } from '../../platform/http/problem';
import { emailKey } from '../accounts';
import { accountsOf, actingAccountOf, enterableAccounts } from './account-list';
import { KnownDevices } from './known-devices';
import { SessionStart } from './session-start';
import { SessionView } from './session-view';

type AppAudience = 'admin' | 'customer';

interface Credentials {
  user_id: string;
  password_hash: string | null;
  status: string;
}

/** Signing in and out, and moving between the accounts of one person. */
@Injectable()
export class SessionsService {
  constructor(
    @Inject(UnitOfWork) private readonly uow: UnitOfWork,
    @Inject(PasswordHasher) private readonly hasher: PasswordHasher,
    @Inject(GuessLimits) private readonly guesses: GuessLimits,
    @Inject(KnownDevices) private readonly devices: KnownDevices,
    @Inject(SessionStart) private readonly start: SessionStart,
    @Inject(SessionView) private readonly view: SessionView,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  /** An unknown address, a wrong password, a disabled person and one without an account here answer alike (AU-04). */
  async signIn(
    audience: AppAudience,
    { email, password }: { email: string; password: string },
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<SignInStep> {
    const key = emailKey(email);
    const device = this.devices.idFor(request, audience, key);
    const guess = { account: key, ip: request.ip, device };
    await this.guesses.take(guess);
    const [known] = await this.uow.read(systemActor('sign-in'), (tx) =>
      tx.query<Credentials>('select user_id, password_hash, status from identity.credentials($1)', [key]),
    );
    const fits = await this.hasher.verify(known?.password_hash ?? null, password.normalize('NFC'));
    const all =
      fits && known?.status === 'active'
        ? await this.uow.read(systemActor('sign-in'), (tx) => accountsOf(tx, known.user_id, audience))
        : [];
    if (!known?.password_hash || all.length === 0) throw new Refusal('invalidCredentials');
    await this.guesses.forgive(guess);
    const accounts = await this.uow.read(systemActor('sign-in'), (tx) =>
      enterableAccounts(tx, known.user_id, audience, null),
    );
    const [account] = accounts;
    // Told to who knows the password only.
    if (!account) throw new Refusal('companySignInRequired');
    const arrival = { userId: known.user_id, passwordHash: known.password_hash, account, audience };
    const next = await this.start.arrive(arrival, reply);
    if (this.hasher.needsRehash(known.password_hash)) await this.upgradeHash(known, password);
    // Whoever has only the password is not yet the owner whom a known device spares the wait (AU-01).
    if (next.step !== 'signedIn') return next;
    this.devices.remember(reply, audience, key, device);
    return { ...next, session: await this.view.of(known.user_id, account.membership_id, accounts) };
  }

  current(actor: PersonActor): Promise<Session> {
    return this.uow
      .read(actor, (tx) => (actor.acting ? actingAccountOf(tx, actor) : this.accountsFrom(tx, actor)))
      .then((accounts) => this.view.of(actor.userId, actor.membershipId, accounts, actor.acting));
  }

  async signOut(actor: PersonActor, request: FastifyRequest, reply: FastifyReply): Promise<null> {
    const token = readSessionCookie(request, actor.audience, this.environment.secureCookies) ?? '';
    await this.uow.run(actor, async (tx) => {
      await tx.query('select identity.end_session($1, tenancy.now())', [hashOf(token)]);
      await tx.emit({ action: 'session.signed_out', tenantId: actor.tenantId, objectId: actor.userId });
      return null;
    });
    clearSessionCookie(reply, actor.audience, this.environment.secureCookies);
    return null;
  }

  /** The token is renewed with the account (SE-02); an account of somebody else answers like one that is not there. */
  async switchAccount(
    actor: PersonActor,
    membershipId: string,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<Session> {
    const old = readSessionCookie(request, actor.audience, this.environment.secureCookies) ?? '';
    const token = newToken();
    await this.uow.run(actor, async (tx) => {
      const [way] = await tx.query<{ leads: boolean }>('select identity.may_enter_from($1, $2) as leads', [
        membershipId,
        actor.sessionId,
      ]);
      if (!way?.leads) throw notFound();
      const [row] = await tx.query<{ done: boolean }>('select identity.switch_session($1, $2, $3) as done', [
        hashOf(old),
        hashOf(token),
        membershipId,
      ]);
      if (!row?.done) throw notFound();
      await tx.emit({ action: 'session.account_left', tenantId: actor.tenantId, objectId: actor.userId });
    });
    setSessionCookie(reply, actor.audience, this.environment.secureCookies, token);
    const accounts = await this.uow.read(actor, (tx) => this.accountsFrom(tx, actor));
    return this.view.of(actor.userId, membershipId, accounts);
  }

  private accountsFrom(tx: Transaction, { userId, audience, sessionId }: PersonActor) {
    return enterableAccounts(tx, userId, audience, sessionId);
  }

  private async upgradeHash(known: Credentials, password: string): Promise<void> {
    const fresh = await this.hasher.hash(password.normalize('NFC'));
    await this.uow.run(systemActor('sign-in'), (tx) =>
      tx.query('select identity.upgrade_password_hash($1, $2, $3)', [known.user_id, known.password_hash, fresh]),
    );
  }
}
