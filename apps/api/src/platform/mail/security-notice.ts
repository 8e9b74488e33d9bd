import type { DeviceName } from '../http/device-name';
import { mailInstant } from './mail-instant';
import type en from './mail-texts/en.json';
import { fill } from './mail-texts/fill';
import type { MailFacts } from './outbound-email.entity';

/** What a person is told of that concerns how they sign in. Each has its texts in both languages. */
export type SecurityChange = keyof (typeof en)['security_changed']['subject'];

/** The mail with which a person notices what somebody else did in their name (AU-06, SE-10). */
export interface SecurityNotice {
  template: 'security_changed';
  change: SecurityChange;
  audience: 'admin' | 'customer';
  firstName: string;
  email: string;
  occurredAt: string;
  timezone: string;
  /** On what it was done by whoever holds the account; null where an administrator did it. */
  device: DeviceName | null;
  forgottenPasswordUrl: string;
}

/** How a notice is kept until it is sent, and read again. */
export const factsOfNotice = (change: SecurityChange, device: DeviceName | null): MailFacts => ({ change, ...device });

export const noticeOf = ({ change, browser, system }: MailFacts): Pick<SecurityNotice, 'change' | 'device'> => ({
  change: change as SecurityChange,
  device: browser === undefined ? null : { browser: browser as string | null, system: system as string | null },
});

type NoticeTexts = (typeof en)['security_changed'];

/** The texts of a notice in the form of any other mail's. */
export function noticeTexts(texts: NoticeTexts, { change, device }: SecurityNotice) {
  const by = device ? 'own' : 'others';
  const intro = texts.intro[change];
  return {
    subject: texts.subject[change],
    preview: texts.preview,
    title: texts.title,
    intro: { admin: intro, customer: intro },
    button: texts.button[by],
    expiry: texts.note[by],
  };
}

/** When it happened, and on which device. */
export function noticeFacts(texts: NoticeTexts, notice: SecurityNotice, language: 'it' | 'en') {
  const { device, occurredAt, timezone } = notice;
  const when = { label: texts.when, value: mailInstant(occurredAt, language, timezone) };
  if (!device) return [when];
  const { browser, system } = device;
  const both = browser && system ? fill(texts.browserOnSystem, { browser, system }) : null;
  return [when, { label: texts.device, value: both ?? browser ?? system ?? texts.unknownDevice }];
}
