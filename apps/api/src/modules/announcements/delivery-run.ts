import { Logger } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor';
import type { Transaction } from '../../platform/database/transaction';
import type { UnitOfWork } from '../../platform/database/unit-of-work';
import type { Bounces } from '../../platform/mail/bounces';
import { brandOf } from '../../platform/mail/mail-brand';
import type { MailBrand } from '../../platform/mail/mail-message';
import { MailDelayed, MailRefused, type MailTransport } from '../../platform/mail/mail-transport';
import { subjectOf } from './announcement-facts';
import { AnnouncementMails } from './announcement-mails';
import type { Announcement } from './announcement.entity';
import type { Deliveries, Outcome, TakenDelivery } from './deliveries';

const MOST_ATTEMPTS = 12;
const FIRST_PAUSE = 30;
const LONGEST_PAUSE = 3600;

/** What a run needs of the server around it. */
export interface DeliveryTools {
  uow: UnitOfWork;
  deliveries: Deliveries;
  bounces: Bounces;
  transport: MailTransport;
  mailFrom: string;
}

type Next = { taken: TakenDelivery; brand: MailBrand } | 'stale' | undefined;

/**
 * A stretch of sending one announcement: mails one after the other on each of a few lanes, until the time is over, nothing
 * is due, or the mail server is away. Each outcome is written down before the next mail is taken up, so that a killed
 * process leaves at most one mail per lane of which nobody knows whether it went (JB-02).
 */
export class DeliveryRun {
  private readonly logger = new Logger('announcements');
  private readonly mails: AnnouncementMails;
  /** Set once the mail server has not answered: the rest waits. */
  isServerAway = false;

  constructor(
    private readonly tools: DeliveryTools,
    private readonly actor: Actor,
    private readonly announcement: Announcement,
    private readonly mayGoOn: () => boolean,
  ) {
    this.mails = new AnnouncementMails(announcement.texts);
  }

  async keepOn(): Promise<void> {
    let outcome: Outcome | undefined;
    for (;;) {
      const before = outcome;
      const next = await this.tools.uow.run(this.actor, async (tx): Promise<Next> => {
        if (before) await this.tools.deliveries.record(tx, before);
        return this.isServerAway || !this.mayGoOn() ? undefined : this.takeUp(tx);
      });
      if (!next) return;
      outcome = next === 'stale' ? undefined : await this.attempt(next.taken, next.brand);
    }
  }

  /** State is looked at again for each mail: minutes may have passed, or days, since it was queued (JB-04). */
  private async takeUp(tx: Transaction): Promise<Next> {
    const { deliveries } = this.tools;
    const { id, types } = this.announcement;
    const taken = await deliveries.take(tx, id);
    if (!taken) return undefined;
    const [contact] = await tx.query<{ email_norm: string; suppressed: boolean }>(
      'select email_norm, suppressed from identity.announced_contact($1, $2)',
      [taken.contactId, types],
    );
    if (contact?.email_norm === taken.emailNorm && !contact.suppressed)
      return { taken, brand: await brandOf(tx, taken.recipientTenantId) };
    if (contact?.suppressed) await deliveries.record(tx, { id: taken.id, status: 'suppressed', reason: 'bounced' });
    else {
      const reason = contact ? 'addressChanged' : await deliveries.whyStale(tx, taken.contactId, types);
      await deliveries.record(tx, { id: taken.id, status: 'cancelled', reason });
    }
    return 'stale';
  }

  private async attempt(taken: TakenDelivery, brand: MailBrand): Promise<Outcome> {
    const { id, email, name, language } = taken;
    try {
      await this.tools.transport.send({
        id,
        to: email,
        toName: name,
        fromName: brand.partnerName,
        fromAddress: this.tools.mailFrom,
        replyTo: brand.replyTo ?? undefined,
        rendered: await this.mails.for(language, brand),
      });
      return { id, status: 'sent', reason: null };
    } catch (error) {
      return this.failure(taken, error);
    }
  }

  private async failure(taken: TakenDelivery, error: unknown): Promise<Outcome> {
    const { id, attempts } = taken;
    this.logger.warn(`delivery ${id} failed, attempt ${attempts}: ${(error as Error).message}`);
    if (error instanceof MailRefused && error.isOfAddress) {
      await this.tools.uow.run(this.actor, (tx) =>
        this.tools.bounces.note(tx, {
          tenantId: taken.recipientTenantId,
          email: taken.email,
          emailNorm: taken.emailNorm,
          cause: 'refused',
          smtpCode: error.smtpCode,
          subject: subjectOf(this.announcement.texts),
        }),
      );
      return { id, status: 'bounced', reason: 'refused' };
    }
    const isKnown = error instanceof MailRefused || error instanceof MailDelayed;
    if (isKnown && !error.isOfAddress) this.isServerAway = true;
    // A mail that cannot even be made, such as to an address that is none, is tried no more: it would fail again.
    if (!isKnown) return { id, status: 'failed', reason: 'notMade' };
    if (attempts >= MOST_ATTEMPTS) return { id, status: 'failed', reason: 'unreachable' };
    const after = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (attempts - 1));
    return { id, status: 'again', reason: 'unreachable', after };
  }
}
