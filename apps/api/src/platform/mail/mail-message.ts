import type { ActingNotice } from './acting-notice';
import type { BounceNotice } from './bounce-notice';
import type { ContactNotice } from './contact-notice';
import type { EmailChangeNotice } from './email-change-notice';
import type { RecoveryEndedNotice } from './recovery-ended-notice';
import type { RecoveryNotice } from './recovery-notice';
import type { SecurityNotice } from './security-notice';

/** Whose mail it is: the platform's name, the nearest partner, its colour and where answers go. */
export interface MailBrand {
  name: string;
  partnerName: string;
  accent: string;
  replyTo: string | null;
}

interface Account {
  audience: 'admin' | 'customer';
  /** Who invited the person into an account that was there before; null where the account is new. */
  invitedBy: string | null;
  companyName: string;
  accountName: string;
  firstName: string;
  signInUrl: string;
  email: string;
}

/** What each mail says; addresses in it are ours, never a person's input. Instants are ISO. */
export type MailContent =
  | ({ template: 'account_created'; setPasswordUrl: string; linkExpiresAt: string; timezone: string } & Account)
  | ({ template: 'account_added' } & Account)
  | {
      template: 'password_reset' | 'password_changed';
      audience: 'admin' | 'customer';
      firstName: string;
      email: string;
      resetUrl: string;
      linkExpiresAt: string;
      timezone: string;
    }
  | SecurityNotice
  | EmailChangeNotice
  | RecoveryNotice
  | RecoveryEndedNotice
  | BounceNotice
  | ContactNotice
  | ActingNotice;

/** A mail as it goes out. */
export interface RenderedMail {
  subject: string;
  html: string;
  text: string;
}
