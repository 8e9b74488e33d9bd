import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Transaction } from '../../platform/database/transaction';
import { SecurityMails } from '../../platform/mail/security-mails';
import { emailKey } from '../accounts';
import { KnownDevices } from './known-devices';

type AppAudience = 'admin' | 'customer';

/** Who has got in, and to which company. */
interface SignedIn {
  userId: string;
  tenantId: string;
  audience: AppAudience;
}

// Whoever knows the password could otherwise fill the mailbox (JB-08).
const MOST_MAILS_AN_HOUR = 5;

/** Notices a sign-in on a device that does not know the account, so that its owner does, too (SE-10). */
@Injectable()
export class NewDevices {
  constructor(
    @Inject(KnownDevices) private readonly devices: KnownDevices,
    @Inject(SecurityMails) private readonly mails: SecurityMails,
  ) {}

  /** To be asked before the session is there. The device of the very first sign-in is none to wonder about. */
  async isNew(tx: Transaction, audience: AppAudience, email: string, request: FastifyRequest): Promise<boolean> {
    if (this.devices.idFor(request, audience, emailKey(email))) return false;
    const [row] = await tx.query<{ before: boolean }>('select identity.was_signed_in() as before');
    return row?.before ?? false;
  }

  async tell(tx: Transaction, { userId, tenantId, audience }: SignedIn): Promise<void> {
    const [told] = await tx.query<{ times: number }>(
      `select count(*)::int as times from outbound_emails
       where tenant_id = $1 and user_id = $2 and facts->>'change' = 'newDevice' and created_at > tenancy.now() - interval '1 hour'`,
      [tenantId, userId],
    );
    if ((told?.times ?? 0) >= MOST_MAILS_AN_HOUR) return;
    await this.mails.tellOwn(tx, { userId, tenantId, audience, change: 'newDevice' });
  }
}
