import type { Mail } from '@tenantry/contracts';

/** Whether a mail can still be moved, sent at once or withdrawn. */
export const isWaiting = ({ status }: Mail): boolean => status === 'queued' || status === 'scheduled';

/** The mail that opened the account, the latest one if there were several. */
export const creationMail = (mails: readonly Mail[]): Mail | undefined =>
  mails.find(({ template }) => template !== 'password_reset');
