import { Inject, Injectable, Logger } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { ENVIRONMENT, type Environment } from '../../platform/config/environment';
import { SealedBox } from '../../platform/crypto/sealed-box';
import { hashOf, newToken } from '../../platform/crypto/secret-token';
import type { Transaction } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { JobHandler } from '../../platform/jobs/job-handler';
import type { JobPayload } from '../../platform/jobs/job-payload';
import { Bounces } from '../../platform/mail/bounces';
import { brandOf } from '../../platform/mail/mail-brand';
import type { MailBrand } from '../../platform/mail/mail-message';
import { MailOutbox, MOST_ATTEMPTS, SEND_MAIL } from '../../platform/mail/mail-outbox';
import { MailRefused, type MailTransport } from '../../platform/mail/mail-transport';
import { OutboundEmail } from '../../platform/mail/outbound-email.entity';
import { renderMail } from '../../platform/mail/render-mail';
import { MAIL_TRANSPORT } from '../../platform/mail/mail.module';
import { emailKey } from '../accounts';
import { mailContent, type MailSubject } from './mail-content';

/** Life of the link in each mail (decision 14). A mail for somebody who has a password carries none. */
const LINK: Partial<
  Record<OutboundEmail['template'], { purpose: 'set_password' | 'reset_password'; lifetime: string }>
> = {
  account_created: { purpose: 'set_password', lifetime: '7 days' },
  password_reset: { purpose: 'reset_password', lifetime: '30 minutes' },
  // Nobody waits for this one: it is read when it is read.
  password_changed: { purpose: 'reset_password', lifetime: '24 hours' },
};

interface Partner {
  partnerName: string;
  partnerEmail: string | null;
}

interface Claimed {
  mail: OutboundEmail;
  subject: MailSubject;
  brand: MailBrand;
  token: string | null;
  linkExpiresAt: Date | null;
}

/**
 * Sends one mail: claims it in a transaction, talks to the mail server outside of any, and records what became of it.
 * At least once: a repeat carries the same Message-ID and the same link (JB-02). State is looked at again first (JB-04).
 */
@Injectable()
export class SendMailJob implements JobHandler {
  readonly name = SEND_MAIL;
  private readonly logger = new Logger('mail');
  private readonly box: SealedBox;

  constructor(
    @Inject(UnitOfWork) private readonly uow: UnitOfWork,
    @Inject(MailOutbox) private readonly outbox: MailOutbox,
    @Inject(Bounces) private readonly bounces: Bounces,
    @Inject(MAIL_TRANSPORT) private readonly transport: MailTransport,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {
    this.box = new SealedBox(environment.secret, 'mail link');
  }

  async run({ tenantId, mailId }: JobPayload): Promise<void> {
    const actor = await this.uow.systemActorOf('mail', tenantId);
    const claimed = await this.uow.run(actor, (tx) => this.claim(tx, String(mailId)));
    if (!claimed) return;
    const { brand } = claimed;
    const content = mailContent(
      claimed.subject,
      claimed.mail,
      this.environment.baseUrl,
      claimed.token,
      claimed.linkExpiresAt,
    );
    const rendered = await renderMail(content, claimed.mail.language, brand);
    try {
      await this.transport.send({
        id: claimed.mail.id,
        to: claimed.mail.toEmail,
        toName: claimed.mail.toName,
        fromName: brand.partnerName,
        fromAddress: this.environment.mailFrom,
        replyTo: brand.replyTo ?? undefined,
        rendered,
      });
    } catch (error) {
      const last = error instanceof MailRefused || claimed.mail.attempts >= MOST_ATTEMPTS;
      await this.uow.run(actor, async (tx) => {
        await this.recordFailure(tx, claimed.mail, error, last);
        if (error instanceof MailRefused && error.isOfAddress)
          await this.bounces.note(tx, {
            tenantId: claimed.mail.tenantId,
            email: claimed.mail.toEmail,
            emailNorm: emailKey(claimed.mail.toEmail),
            cause: 'refused',
            smtpCode: error.smtpCode,
            subject: rendered.subject,
          });
      });
      if (last) return;
      throw error;
    }
    const kept = this.environment.mode === 'production' ? null : rendered;
    await this.uow.run(actor, async (tx) => {
      await tx
        .scoped(OutboundEmail)
        .updateWhere(
          { id: claimed.mail.id },
          { status: 'sent', sentAt: tx.now, reason: null, sealedToken: null, rendered: kept },
        );
      await tx.emit({
        action: 'mail.sent',
        tenantId: claimed.mail.tenantId,
        objectId: claimed.mail.id,
        values: { to: claimed.mail.toEmail },
      });
    });
  }

  /** Takes the mail for this attempt, or returns nothing: withdrawn, moved, gone already, or no longer right to send. */
  private async claim(tx: Transaction, id: string): Promise<Claimed | undefined> {
    const mails = tx.scoped(OutboundEmail);
    const [mail] = await mails.find({ id });
    // Mails are never removed: this one is another tenant's, or was never there (TI-10).
    if (!mail) throw new Error('the mail of this job is out of reach of its tenant');
    if (!['queued', 'scheduled', 'sending'].includes(mail.status)) return undefined;
    if (mail.sendAt.getTime() > tx.now.getTime()) {
      await this.outbox.enqueue(tx, mail);
      return undefined;
    }
    const subject = await this.subjectOf(tx, mail);
    const stop =
      subject.tenantStatus !== 'active'
        ? 'customerDisabled'
        : subject.userStatus === 'disabled'
          ? 'userDisabled'
          : undefined;
    if (stop) {
      await mails.updateWhere({ id }, { status: 'cancelled', reason: stop });
      await tx.emit({
        action: 'mail.cancelled',
        tenantId: mail.tenantId,
        objectId: id,
        values: { to: mail.toEmail, reason: stop },
      });
      return undefined;
    }
    // Who has chosen a password since the mail was asked for signs in with it: no second link to set one (S001-40, JB-04).
    const template =
      mail.template === 'account_created' && subject.userStatus === 'active' ? 'account_added' : mail.template;
    const link = LINK[template];
    const token = link ? (mail.sealedToken ? this.box.open(mail.sealedToken) : newToken()) : null;
    const taken = await mails.updateWhere(
      { id, status: mail.status, version: mail.version },
      {
        status: 'sending',
        template,
        sendingSince: tx.now,
        attempts: mail.attempts + 1,
        sealedToken: token === null ? null : this.box.seal(token),
      },
    );
    if (!taken) return undefined;
    const linkExpiresAt = link && token ? await this.issue(tx, mail, token, link) : null;
    // Until somebody sets a brand, the one that looks after the tenant: its parent, also where the tenant is a partner.
    const brand = await brandOf(tx, mail.tenantId, { partnerName: subject.partnerName, replyTo: subject.partnerEmail });
    return { mail: taken, subject, brand, token, linkExpiresAt };
  }

  private async issue(
    tx: Transaction,
    mail: OutboundEmail,
    token: string,
    link: { purpose: string; lifetime: string },
  ): Promise<Date> {
    const [row] = await tx.query<{ expires: Date }>(
      'select identity.issue_token($1, $2, $3, $4, $5, $6, tenancy.now(), $7) as expires',
      [uuid(), hashOf(token), link.purpose, mail.audience, mail.userId, mail.tenantId, link.lifetime],
    );
    if (!row) throw new Error('issue_token returned nothing');
    return row.expires;
  }

  private async subjectOf(tx: Transaction, mail: OutboundEmail): Promise<MailSubject & Partner> {
    const [row] = await tx.query<MailSubject & Partner>(
      `select t.name as "companyName", coalesce(t.account_name, t.name) as "accountName", t.status as "tenantStatus",
         t.timezone, coalesce(p.name, (select o.name from tenancy.own_partner() o), 'Tenantry') as "partnerName", p.email as "partnerEmail",
         u.user_status as "userStatus", coalesce(u.first_name, $2) as "firstName"
       from tenants t left join tenants p on p.id = t.parent_id and p.kind = 'partner'
       left join lateral (select * from identity.people_of(t.id) x where x.user_id = $3 limit 1) u on true
       where t.id = $1`,
      [mail.tenantId, mail.toName, mail.userId],
    );
    if (!row) throw new Error('the tenant of a mail is out of reach');
    return row;
  }

  private async recordFailure(tx: Transaction, mail: OutboundEmail, error: unknown, last: boolean): Promise<void> {
    const reason = error instanceof MailRefused ? 'refused' : 'unreachable';
    this.logger.warn(`mail ${mail.id} not delivered (${reason}), attempt ${mail.attempts}`);
    await tx
      .scoped(OutboundEmail)
      .updateWhere(
        { id: mail.id, status: 'sending' },
        { status: last ? 'failed' : 'queued', reason, sealedToken: last ? null : mail.sealedToken },
      );
    if (last)
      await tx.emit({
        action: 'mail.failed',
        tenantId: mail.tenantId,
        objectId: mail.id,
        values: { to: mail.toEmail, reason },
      });
  }
}
