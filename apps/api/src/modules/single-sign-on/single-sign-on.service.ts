import { Inject, Injectable } from '@nestjs/common';
import type { ProviderAnswer, SignInStep } from '@tenantry/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { v7 as uuid } from 'uuid';
import { systemActor } from '../../platform/access/actor';
import type { Transaction } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { Refusal } from '../../platform/http/problem';
import { emailKey } from '../accounts';
import { accountsOf, SessionStart, SessionView, type AccountRow } from '../sessions';
import { CodeFlow, type Returned } from './code-flow';
import { ProviderDirectory } from './provider-directory';

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);

/** Somebody whom the provider named, and whether it is their first time: then the account is linked by this sign-in. */
interface Found {
  userId: string;
  invited: boolean;
}

/** The door for who signs in at the provider of their company. */
@Injectable()
export class SingleSignOnService {
  constructor(
    @Inject(UnitOfWork) private readonly uow: UnitOfWork,
    @Inject(ProviderDirectory) private readonly providers: ProviderDirectory,
    @Inject(CodeFlow) private readonly flow: CodeFlow,
    @Inject(SessionStart) private readonly start: SessionStart,
    @Inject(SessionView) private readonly view: SessionView,
  ) {}

  /** The domain decides, never the person: who has an account is not told (AU-04). */
  async begin(email: string, reply: FastifyReply): Promise<{ authorizationUrl: string }> {
    const company = await this.providers.ofDomain(domainOf(emailKey(email)));
    if (!company) throw new Refusal('noCompanySignIn', { errors: [{ field: 'email', code: 'noCompanySignIn' }] });
    return this.flow.begin(company, { email, sessionId: null }, reply);
  }

  async complete(answer: ProviderAnswer, request: FastifyRequest, reply: FastifyReply): Promise<SignInStep> {
    const returned = await this.flow.finish(answer, null, request);
    const found = await this.personOf(returned);
    const { tenantId, provider } = returned.company;
    const accounts = await this.uow.read(systemActor('sign-in'), (tx) => accountsOf(tx, found.userId, 'admin'));
    // What the provider of a company says opens this company and nothing else.
    const within = accounts.filter((account) => account.tenant_id === tenantId);
    const [account] = within;
    if (!account) throw new Refusal('companyAccountUnknown');
    const next = await this.start.arriveThroughProvider({ userId: found.userId, account, audience: 'admin' }, reply, {
      checksSecondFactor: provider.checksSecondFactor,
      prove: (tx) => this.prove(tx, returned, found),
    });
    this.flow.forget(reply);
    return next.step === 'signedIn' ? { ...next, session: await this.sessionOf(found, account, within) } : next;
  }

  private sessionOf({ userId }: Found, account: AccountRow, within: readonly AccountRow[]) {
    return this.view.of(userId, account.membership_id, within);
  }

  /**
   * By issuer and subject. By the address only who was invited here with just this address, and has no other way in yet:
   * an account that somebody uses is never bound because a provider says so (AU-06).
   */
  private personOf(returned: Returned): Promise<Found> {
    const { company, issuer, subject } = returned;
    return this.uow.read(systemActor('sign-in', company.tenantId, company.tenantPath), async (tx) => {
      const [linked] = await tx.query<{ user_id: string }>('select user_id from identity.identity_of($1, $2)', [
        issuer,
        subject,
      ]);
      if (linked) return { userId: linked.user_id, invited: false };
      const address = await this.invitedAddress(tx, returned);
      const [invited] = await tx.query<{ user_id: string }>('select user_id from identity.invited_person($1)', [
        address,
      ]);
      if (!invited) throw new Refusal('companyAccountUnknown');
      return { userId: invited.user_id, invited: true };
    });
  }

  private async invitedAddress(tx: Transaction, { email, emailVerified }: Returned): Promise<string | null> {
    if (!email || !emailVerified) return null;
    const address = emailKey(email);
    const [allowed] = await tx.query('select from identity_provider_domains where tenant_id = $1 and domain = $2', [
      tx.actor.tenantId,
      domainOf(address),
    ]);
    return allowed ? address : null;
  }

  /** In the transaction of the session: the answer is used up, and the account is still, or from now on, the person's. */
  private async prove(
    tx: Transaction,
    { company, visit, issuer, subject, email }: Returned,
    found: Found,
  ): Promise<void> {
    await this.flow.useUp(tx, visit);
    const [row] = found.invited
      ? await tx.query<{ done: boolean }>(
          'select identity.accept_by_identity($1, $2, $3, $4, $5, tenancy.now()) as done',
          [uuid(), issuer, subject, emailKey(email ?? ''), found.userId],
        )
      : await tx.query<{ done: boolean }>('select identity.use_identity($1, $2, $3, tenancy.now()) as done', [
          issuer,
          subject,
          found.userId,
        ]);
    if (!row?.done) throw new Refusal('companyAccountUnknown');
    if (found.invited)
      await tx.emit({
        action: 'user.identity_linked',
        tenantId: company.tenantId,
        objectId: found.userId,
        values: { issuer },
      });
  }
}
