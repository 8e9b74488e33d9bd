import { Inject, Injectable } from '@nestjs/common';
import type { PasswordLink } from '@tenantry/contracts';
import type { FastifyReply } from 'fastify';
import { systemActor } from '../../platform/access/actor';
import { PasswordHasher } from '../../platform/crypto/password-hasher';
import { hashOf } from '../../platform/crypto/secret-token';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { Refusal } from '../../platform/http/problem';
import { SecurityMails } from '../../platform/mail/security-mails';
import { emailKey } from '../accounts';
import { isCommonPassword } from './common-passwords';
import { KnownDevices } from './known-devices';
import { contextWords, passwordProblem } from './password.policy';

type AppAudience = 'admin' | 'customer';

const PRODUCT = 'Tenantry';

/** The mailed links with which a person chooses a password. Opening one changes nothing; using it works once. */
@Injectable()
export class PasswordLinksService {
  constructor(
    @Inject(UnitOfWork) private readonly uow: UnitOfWork,
    @Inject(PasswordHasher) private readonly hasher: PasswordHasher,
    @Inject(KnownDevices) private readonly devices: KnownDevices,
    @Inject(SecurityMails) private readonly mails: SecurityMails,
  ) {}

  async inspect(audience: AppAudience, token: string): Promise<PasswordLink> {
    const [link] = await this.uow.read(systemActor('password-link'), (tx) =>
      tx.query<{ purpose: PasswordLink['purpose']; email: string; first_name: string; tenant_name: string | null }>(
        'select purpose, email, first_name, tenant_name from identity.inspect_token($1, $2, tenancy.now())',
        [hashOf(token), audience],
      ),
    );
    if (!link) throw new Refusal('linkInvalid');
    return { purpose: link.purpose, email: link.email, firstName: link.first_name, tenantName: link.tenant_name };
  }

  /**
   * Of two uses at once one wins (TK-02). Ends all sessions of the person and makes none (AU-07). Who has the mail is the
   * owner, so this device is known from now on: also on a new one they get in while somebody guesses (AU-01).
   */
  async setPassword(
    audience: AppAudience,
    { token, password }: { token: string; password: string },
    reply: FastifyReply,
  ): Promise<null> {
    const link = await this.inspect(audience, token);
    await this.refuseWeak(audience, token, password);
    const hash = await this.hasher.hash(password.normalize('NFC'));
    const [used] = await this.uow.run(systemActor('password-link'), async (tx) => {
      const rows = await tx.query<{ user_id: string; tenant_id: string | null }>(
        'select user_id, tenant_id from identity.use_password_token($1, $2, $3, tenancy.now())',
        [hashOf(token), audience, hash],
      );
      const [row] = rows;
      if (row?.tenant_id) {
        const [person] = await tx.query<{ name: string }>(
          `select first_name || ' ' || last_name as name from identity.people_of($1) where user_id = $2 limit 1`,
          [row.tenant_id, row.user_id],
        );
        // Whoever holds the link is taken for the person: that is what the link is.
        const by = person && { userId: row.user_id, name: person.name, tenantId: row.tenant_id };
        await tx.emit({ action: 'user.password_set', tenantId: row.tenant_id, objectId: row.user_id, by });
        const about = { userId: row.user_id, tenantId: row.tenant_id, audience };
        if (link.purpose === 'reset_password') await this.mails.tellOwn(tx, { ...about, change: 'passwordChanged' });
      }
      return rows;
    });
    if (!used) throw new Refusal('linkInvalid');
    this.devices.remember(reply, audience, emailKey(link.email));
    return null;
  }

  /** Told to the holder of a link that works only: for others the words of its owner are nobody's (AU-03). */
  private async refuseWeak(audience: AppAudience, token: string, password: string): Promise<void> {
    const rows = await this.uow.read(systemActor('password-link'), (tx) =>
      tx.query<{ word: string | null }>('select word from identity.words_of_token($1, $2, tenancy.now())', [
        hashOf(token),
        audience,
      ]),
    );
    const words = contextWords([PRODUCT, ...rows.flatMap(({ word }) => word ?? [])]);
    const code = passwordProblem(password.normalize('NFC'), words, isCommonPassword);
    if (code) throw new Refusal('invalidInput', { errors: [{ field: 'password', code }] });
  }
}
