import { Inject, Injectable } from '@nestjs/common';
import type { CompanyAccount, ProviderAnswer } from '@tenantry/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { v7 as uuid } from 'uuid';
import type { PersonActor } from '../../platform/access/actor';
import { violates } from '../../platform/database/database-error';
import type { Transaction } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { notFound, Refusal } from '../../platform/http/problem';
import { SecurityMails } from '../../platform/mail/security-mails';
import { CodeFlow } from './code-flow';
import { ProviderDirectory } from './provider-directory';

interface IdentityRow {
  issuer: string;
  email: string | null;
  linked_at: Date;
  last_used_at: Date | null;
}

/** A signed-in person says which account at the company's provider is theirs, and takes it back. */
@Injectable()
export class CompanyAccountService {
  constructor(
    @Inject(UnitOfWork) private readonly uow: UnitOfWork,
    @Inject(ProviderDirectory) private readonly providers: ProviderDirectory,
    @Inject(CodeFlow) private readonly flow: CodeFlow,
    @Inject(SecurityMails) private readonly mails: SecurityMails,
  ) {}

  async get(actor: PersonActor): Promise<CompanyAccount> {
    const company = await this.providers.ofTenant(actor);
    const [row] = await this.uow.read(actor, (tx) => tx.query<IdentityRow>('select * from identity.own_identity()'));
    const linked = row && {
      issuer: row.issuer,
      email: row.email,
      linkedAt: row.linked_at.toISOString(),
      lastUsedAt: row.last_used_at?.toISOString() ?? null,
    };
    return { available: company !== undefined, linked: linked ?? null };
  }

  async begin(actor: PersonActor, reply: FastifyReply): Promise<{ authorizationUrl: string }> {
    const company = await this.providers.ofTenant(actor);
    if (!company) throw new Refusal('noCompanySignIn');
    return this.flow.begin(company, { email: actor.email, sessionId: actor.sessionId }, reply);
  }

  /** In the session that asked, and in no other: else somebody could link their own account to another person. */
  async complete(
    actor: PersonActor,
    answer: ProviderAnswer,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<CompanyAccount> {
    const { company, visit, issuer, subject, email } = await this.flow.finish(answer, actor.sessionId, request);
    if (company.tenantId !== actor.tenantId) throw new Refusal('companySignInFailed');
    try {
      await this.uow.run(actor, async (tx) => {
        await this.flow.useUp(tx, visit);
        await tx.query('select identity.link_own_identity($1, $2, $3, $4, tenancy.now())', [
          uuid(),
          issuer,
          subject,
          email,
        ]);
        await tx.emit({ action: 'user.identity_linked', ...this.subjectOf(actor), values: { issuer } });
        await this.tell(tx, actor, 'companyAccountLinked');
      });
    } catch (error) {
      throw violates(error, 'external_identities_subject') ? new Refusal('companyAccountTaken') : error;
    }
    this.flow.forget(reply);
    return this.get(actor);
  }

  unlink(actor: PersonActor): Promise<null> {
    return this.uow.run(actor, async (tx) => {
      const [row] = await tx.query<{ done: boolean }>(
        'select identity.unlink_own_identity($1, tenancy.now()) as done',
        [actor.sessionId],
      );
      if (!row?.done) throw notFound();
      await tx.emit({ action: 'user.identity_unlinked', ...this.subjectOf(actor) });
      await this.tell(tx, actor, 'companyAccountUnlinked');
      return null;
    });
  }

  private subjectOf = ({ tenantId, userId }: PersonActor) => ({ tenantId, objectId: userId });

  private tell(tx: Transaction, actor: PersonActor, change: 'companyAccountLinked' | 'companyAccountUnlinked') {
    const { userId, tenantId, audience } = actor;
    return this.mails.tellOwn(tx, { userId, tenantId, audience, change });
  }
}
