import { actingOf } from '../../platform/mail/acting-notice';
import { bounceOf } from '../../platform/mail/bounce-notice';
import type { MailContent } from '../../platform/mail/mail-message';
import type { OutboundEmail } from '../../platform/mail/outbound-email.entity';
import { endedOf } from '../../platform/mail/recovery-ended-notice';
import { recoveryOf } from '../../platform/mail/recovery-notice';
import { noticeOf } from '../../platform/mail/security-notice';

/** What a mail says about its tenant and its reader, read when it goes. */
export interface MailSubject {
  companyName: string;
  accountName: string;
  tenantStatus: string;
  timezone: string;
  userStatus: string | null;
  firstName: string;
}

/**
 * Puts together what the templates show. Secrets stand in the fragment of the address: it is sent to no server and lands
 * in no log (TK-04).
 */
export function mailContent(
  subject: MailSubject,
  mail: Pick<OutboundEmail, 'template' | 'audience' | 'toEmail' | 'facts' | 'createdAt'>,
  baseUrl: string,
  token: string | null,
  linkExpiresAt: Date | null,
): MailContent {
  const app = `${baseUrl}/${mail.audience}`;
  const link = `${app}/set-password#token=${token ?? ''}`;
  const expires = linkExpiresAt?.toISOString() ?? '';
  const { companyName, accountName, firstName, timezone } = subject;
  const account = {
    audience: mail.audience,
    invitedBy: mail.facts['invitedBy'] === undefined ? null : String(mail.facts['invitedBy']),
    companyName,
    accountName,
    firstName,
    signInUrl: `${app}/sign-in`,
    email: mail.toEmail,
  };
  switch (mail.template) {
    case 'account_created':
      return { template: mail.template, ...account, setPasswordUrl: link, linkExpiresAt: expires, timezone };
    case 'account_added':
      return { template: mail.template, ...account };
    case 'password_reset':
    case 'password_changed':
      return {
        template: mail.template,
        audience: mail.audience,
        firstName,
        email: mail.toEmail,
        resetUrl: link,
        linkExpiresAt: expires,
        timezone,
      };
    case 'acting_started':
      return {
        template: mail.template,
        ...actingOf(mail.facts),
        audience: mail.audience,
        firstName,
        email: mail.toEmail,
        customerName: companyName,
        timezone,
        auditLogUrl: `${app}/audit-log?subject=acting`,
      };
    case 'address_bounced':
      return {
        template: mail.template,
        ...bounceOf(mail.facts),
        audience: mail.audience,
        firstName,
        email: mail.toEmail,
        contactsUrl: `${app}/profile/contacts`,
      };
    case 'contact_address_confirm':
      return {
        template: mail.template,
        audience: mail.audience,
        firstName,
        email: mail.toEmail,
        contactOf: companyName,
        confirmUrl: `${app}/confirm-contact#token=${token ?? ''}`,
        linkExpiresAt: expires,
        timezone,
      };
    case 'email_reverted':
    case 'email_change_confirm':
    case 'email_change_requested':
    case 'email_change_refused':
    case 'email_changed': {
      const { newEmail, oldEmail } = mail.facts;
      const page = { email_reverted: 'set-password', email_change_confirm: 'confirm-email' }[mail.template as string];
      return {
        template: mail.template,
        audience: mail.audience,
        firstName,
        email: mail.toEmail,
        newEmail: String(newEmail ?? mail.toEmail),
        oldEmail: oldEmail === undefined ? null : String(oldEmail),
        actionUrl: token === null ? `${app}/sign-in` : `${app}/${page ?? 'undo-email'}#token=${token}`,
        linkExpiresAt: expires,
        timezone,
      };
    }
    case 'forced_address_started':
    case 'forced_address_announced':
    case 'forced_address_done':
    case 'factor_reset_started': {
      const page = mail.template === 'forced_address_done' ? 'set-password' : 'cancel-recovery';
      return {
        template: mail.template,
        ...recoveryOf(mail.facts),
        audience: mail.audience,
        firstName,
        email: mail.toEmail,
        recoveryUrl: token === null ? `${app}/sign-in` : `${app}/${page}#token=${token}`,
        linkExpiresAt: expires,
        timezone,
      };
    }
    case 'recovery_withdrawn':
    case 'recovery_withdrawn_asked':
    case 'recovery_cancelled':
    case 'recovery_refused':
      return {
        template: mail.template,
        ...endedOf(mail.facts),
        audience: mail.audience,
        firstName,
        email: mail.toEmail,
        pageUrl: mail.template === 'recovery_withdrawn' ? `${app}/sign-in` : `${app}/users`,
      };
    case 'security_changed':
      return {
        template: mail.template,
        ...noticeOf(mail.facts),
        audience: mail.audience,
        firstName,
        email: mail.toEmail,
        occurredAt: mail.createdAt.toISOString(),
        timezone,
        forgottenPasswordUrl: `${app}/forgotten-password`,
      };
  }
}
