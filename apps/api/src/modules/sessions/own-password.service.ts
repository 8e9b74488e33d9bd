import { Inject, Injectable } from '@nestjs/common';
import type { Language } from '@tenantry/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { PersonActor } from '../../platform/access/actor';
import { setSessionCookie } from '../../platform/access/session-cookie';
import { ENVIRONMENT, type Environment } from '../../platform/config/environment';
import { PasswordHasher } from '../../platform/crypto/password-hasher';
import { hashOf, newToken } from '../../platform/crypto/secret-token';
import type { Transaction } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { Refusal } from '../../platform/http/problem';
import { MailOutbox } from '../../platform/mail/mail-outbox';
import { AuthenticationService, wrongPassword } from './authentication.service';
import { isCommonPassword } from './common-passwords';
import { contextWords, passwordProblem } from './password.policy';

interface Change {
  currentPassword: string;
  password: string;
}

/** A signed-in person changes their own password. */
@Injectable()
export class OwnPasswordService {
  constructor(
    @Inject(UnitOfWork) private readonly uow: UnitOfWork,
    @Inject(PasswordHasher) private readonly hasher: PasswordHasher,
    @Inject(MailOutbox) private readonly outbox: MailOutbox,
    @Inject(AuthenticationService) private readonly authentication: AuthenticationService,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  /** Ends every other session, voids open links and renews the token of this session (SE-01, SE-02). */
  async change(
    actor: PersonActor,
    { currentPassword, password }: Change,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<null> {
    const oldHash = await this.authentication.verify(actor, currentPassword, request, 'currentPassword');
    await this.refuseWeak(actor, password);
    const newHash = await this.hasher.hash(password.normalize('NFC'));
    const token = newToken();
    await this.uow.run(actor, async (tx) => {
      const [row] = await tx.query<{ done: boolean }>(
        'select identity.change_own_password($1, $2, $3, $4, tenancy.now()) as done',
        [actor.sessionId, hashOf(token), oldHash, newHash],
      );
      // Changed meanwhile: what was typed as the current one is it no longer.
      if (!row?.done) throw wrongPassword('currentPassword');
      await tx.emit({ action: 'user.password_changed', tenantId: actor.tenantId, objectId: actor.userId });
      await this.tell(tx, actor);
    });
    setSessionCookie(reply, actor.audience, this.environment.secureCookies, token);
    return null;
  }

  private async refuseWeak(actor: PersonActor, password: string): Promise<void> {
    const rows = await this.uow.read(actor, (tx) =>
      tx.query<{ word: string | null }>('select * from identity.own_words()'),
    );
    const words = contextWords(['Tenantry', ...rows.flatMap(({ word }) => word ?? [])]);
    const code = passwordProblem(password.normalize('NFC'), words, isCommonPassword);
    if (code) throw new Refusal('invalidInput', { errors: [{ field: 'password', code }] });
  }

  /** The mail brings a link for whoever did not do this: a new password, which puts everybody else out. */
  private async tell(tx: Transaction, actor: PersonActor): Promise<void> {
    const [person] = await tx.query<{ first_name: string; language: Language }>(
      'select first_name, language from identity.profile($1)',
      [actor.userId],
    );
    if (!person) throw new Error('who is signed in has no profile');
    await this.outbox.queue(tx, {
      tenantId: actor.tenantId,
      userId: actor.userId,
      template: 'password_changed',
      audience: actor.audience,
      toEmail: actor.email,
      toName: person.first_name,
      language: person.language,
      timezone: 'Europe/Rome',
      sendAt: tx.now,
      localDate: null,
    });
  }
}
