import { Inject, Injectable, Logger } from '@nestjs/common';
import { ENVIRONMENT, type Environment } from '../../platform/config/environment';
import { SealedBox } from '../../platform/crypto/sealed-box';
import { newToken } from '../../platform/crypto/secret-token';
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
import { takeMailPlace } from './mail-place';
import { mailContent, type MailSubject } from './mail-content';
import { issueLink, linkOf } from './mail-links';

const AFTER_A_LOT = 10 * 60_000;

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
    if (stop) return this.cancel(tx, mail, stop);
    const place = await takeMailPlace(tx, mail);
    if (place !== 'free') return this.holdBack(tx, mail, place);
    // Who has chosen a password since the mail was asked for signs in with it: no second link to set one (S001-40, JB-04).
    const template =
      mail.template === 'account_created' && subject.userStatus === 'active' ? 'account_added' : mail.template;
    const link = linkOf(template);
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
    const linkExpiresAt = link && token ? await issueLink(tx, taken, link, token) : null;
    if (link && linkExpiresAt === null) return this.cancel(tx, taken, 'overtaken');
    // Until somebody sets a brand, the one that looks after the tenant: its parent, also where the tenant is a partner.
    const brand = await brandOf(tx, mail.tenantId, { partnerName: subject.partnerName, replyTo: subject.partnerEmail });
    return { mail: taken, subject, brand, token, linkExpiresAt };
  }

  private async cancel(tx: Transaction, mail: OutboundEmail, reason: string): Promise<undefined> {
    await tx.scoped(OutboundEmail).updateWhere({ id: mail.id }, { status: 'cancelled', reason, sealedToken: null });
    await tx.emit({
      action: 'mail.cancelled',
      tenantId: mail.tenantId,
      objectId: mail.id,
      values: { to: mail.toEmail, reason },
    });
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

  /** JB-08: a mailbox that has had its share gets no more; whoever asks for a lot at once gets it a little later. */
  private async holdBack(tx: Transaction, mail: OutboundEmail, place: 'full' | 'later'): Promise<undefined> {
    const { id, tenantId, version, toEmail } = mail;
    if (place === 'later') {
      const sendAt = new Date(tx.now.getTime() + AFTER_A_LOT);
      const moved = await tx.scoped(OutboundEmail).updateWhere({ id, version }, { status: 'scheduled', sendAt });
      if (moved) await this.outbox.enqueue(tx, moved);
      return undefined;
    }
    const reason = 'recipientLimit';
    await tx.scoped(OutboundEmail).updateWhere({ id, version }, { status: 'failed', reason });
    await tx.emit({ action: 'mail.failed', tenantId, objectId: id, values: { to: toEmail, reason } });
    return undefined;
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
