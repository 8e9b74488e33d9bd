import { render } from '@react-email/render';
import { createElement } from 'react';
import { actingFactsOf } from './acting-notice';
import { bounceFactsOf } from './bounce-notice';
import { contactFactsOf } from './contact-notice';
import { mailInstant } from './mail-instant';
import { emailChangeFacts } from './email-change-notice';
import type { MailBrand, MailContent, RenderedMail } from './mail-message';
import en from './mail-texts/en.json' with { type: 'json' };
import { fill } from './mail-texts/fill';
import it from './mail-texts/it.json' with { type: 'json' };
import { endedFactsOf } from './recovery-ended-notice';
import { recoveryFactsOf } from './recovery-notice';
import { noticeFacts, noticeTexts } from './security-notice';
import { MailLayout, type MailParts } from './templates/mail-layout';

const TEXTS = { it, en };
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/gu;

const hrefOf = (content: MailContent): string => {
  if ('setPasswordUrl' in content) return content.setPasswordUrl;
  if ('resetUrl' in content) return content.resetUrl;
  if ('auditLogUrl' in content) return content.auditLogUrl;
  if ('contactsUrl' in content) return content.contactsUrl;
  if ('actionUrl' in content) return content.actionUrl;
  if ('recoveryUrl' in content) return content.recoveryUrl;
  if ('confirmUrl' in content) return content.confirmUrl;
  if ('pageUrl' in content) return content.pageUrl;
  return 'forgottenPasswordUrl' in content ? content.forgottenPasswordUrl : content.signInUrl;
};

function factsOf(content: MailContent, language: 'it' | 'en'): MailParts['facts'] {
  const texts = TEXTS[language];
  if (content.template === 'security_changed') return noticeFacts(texts.security_changed, content, language);
  if (content.template === 'address_bounced') return bounceFactsOf(texts.address_bounced, content);
  if (content.template === 'contact_address_confirm') return contactFactsOf(texts.contact_address_confirm, content);
  if ('actionUrl' in content) return emailChangeFacts(texts.email_change_confirm, content);
  if ('recoveryUrl' in content) return recoveryFactsOf(texts.forced_address_started, content, language);
  if ('pageUrl' in content) return endedFactsOf(texts.recovery_withdrawn, content);
  if (content.template === 'acting_started') return actingFactsOf(texts.acting_started, content, language);
  if (!('accountName' in content)) return [];
  const labels = texts[content.template];
  return [
    { label: labels.accountName, value: content.accountName },
    { label: labels.email, value: content.email },
    { label: labels.signIn[content.audience], value: content.signInUrl, href: content.signInUrl },
  ];
}

function partsOf(content: MailContent, language: 'it' | 'en', brand: MailBrand): MailParts & { subject: string } {
  const texts = TEXTS[language];
  const own =
    content.template === 'security_changed' ? noticeTexts(texts.security_changed, content) : texts[content.template];
  const values: Record<string, string> = {
    partnerName: brand.partnerName,
    firstName: content.firstName,
    email: content.email,
    ...('companyName' in content && { companyName: content.companyName, accountName: content.accountName }),
    ...('pageUrl' in content && content.personName !== null && { personName: content.personName }),
    ...('contactOf' in content && { companyName: content.contactOf }),
    ...('linkExpiresAt' in content &&
      content.linkExpiresAt !== '' && { expires: mailInstant(content.linkExpiresAt, language, content.timezone) }),
    ...('invitedBy' in content && content.invitedBy !== null && { invitedBy: content.invitedBy }),
  };
  const isInvitation = 'invitedBy' in content && content.invitedBy !== null;
  const told = isInvitation ? texts[content.template].invited : own;
  return {
    subject: fill(told.subject, values),
    language,
    preview: fill(own.preview, values),
    brandName: brand.partnerName,
    accent: brand.accent,
    title: fill(own.title, values),
    intro: fill(told.intro[content.audience], values),
    facts: factsOf(content, language),
    button: { label: own.button, href: hrefOf(content) },
    note: 'expiry' in own && typeof own.expiry === 'string' ? fill(own.expiry, values) : null,
    linkText: texts.layout.link,
    why: fill(texts.layout.why, values),
  };
}

const plainText = (parts: MailParts): string =>
  [
    parts.title,
    parts.intro,
    parts.facts.map(({ label, value }) => `${label}: ${value}`).join('\n'),
    parts.button ? `${parts.button.label}:\n${parts.button.href}` : '',
    parts.note ?? '',
    `-- \n${parts.brandName}\n${parts.why}`,
  ]
    .filter((block) => block !== '')
    .join('\n\n');

/**
 * Writes a mail in one language and one partner's name: subject, HTML, and plain text that says the same. React escapes
 * what people typed; the subject loses control characters (JB-06, JB-07).
 */
export function renderMail(content: MailContent, language: 'it' | 'en', brand: MailBrand): Promise<RenderedMail> {
  return renderParts(partsOf(content, language, brand));
}

/** The same for a mail whose words a person has written. */
export function renderAnnouncement(
  { subject, body }: { subject: string; body: string },
  language: 'it' | 'en',
  brand: MailBrand,
): Promise<RenderedMail> {
  const { layout } = TEXTS[language];
  return renderParts({
    subject,
    language,
    preview: body.replace(/\s+/gu, ' ').slice(0, 120),
    brandName: brand.partnerName,
    accent: brand.accent,
    title: subject,
    intro: body,
    facts: [],
    button: null,
    note: null,
    linkText: layout.link,
    why: fill(layout.whyAnnouncement, { partnerName: brand.partnerName }),
  });
}

async function renderParts({ subject, ...parts }: MailParts & { subject: string }): Promise<RenderedMail> {
  return {
    subject: subject.replace(CONTROL, ' ').trim(),
    html: await render(createElement(MailLayout, parts)),
    text: plainText(parts),
  };
}
