import { Inject, Injectable } from '@nestjs/common';
import type { Transaction } from '../database/transaction';
import { deviceName, type DeviceName } from '../http/device-name';
import { currentContext } from '../http/request-context';
import { MailOutbox } from './mail-outbox';
import { factsOfNotice, type SecurityChange } from './security-notice';

interface About {
  userId: string;
  /** A tenant within reach in which the person has a membership. */
  tenantId: string;
  /** The app whose "forgotten password" the mail leads to. */
  audience: 'admin' | 'customer';
  change: SecurityChange;
}

interface PersonRow {
  email: string;
  first_name: string;
  language: 'it' | 'en';
  timezone: string;
}

/** Tells people by mail what has changed about how they sign in, with the way out if it was not them. */
@Injectable()
export class SecurityMails {
  constructor(@Inject(MailOutbox) private readonly outbox: MailOutbox) {}

  /** Of something that was done with the person's own account, on the device of this request. */
  tellOwn(tx: Transaction, about: About): Promise<void> {
    return this.queue(tx, about, deviceName(currentContext()?.userAgent ?? null));
  }

  /** Of something that an administrator did: on which device is not the person's to know. */
  tellOfOthers(tx: Transaction, about: About): Promise<void> {
    return this.queue(tx, about, null);
  }

  private async queue(tx: Transaction, about: About, device: DeviceName | null): Promise<void> {
    const { userId, tenantId, audience, change } = about;
    const [person] = await tx.query<PersonRow>(
      `select p.email, p.first_name, p.language, t.timezone
       from identity.people_of($1) p join tenants t on t.id = $1 where p.user_id = $2 limit 1`,
      [tenantId, userId],
    );
    if (!person) throw new Error('who is told of a change has no membership in that tenant');
    await this.outbox.queue(tx, {
      tenantId,
      userId,
      template: 'security_changed',
      facts: factsOfNotice(change, device),
      audience,
      toEmail: person.email,
      toName: person.first_name,
      language: person.language,
      timezone: person.timezone,
      sendAt: tx.now,
      localDate: null,
    });
  }
}
