import { render } from '@react-email/render';
import { createElement } from 'react';
import type { MailBrand, MailContent, RenderedMail } from './mail-message';
import en from './mail-texts/en.json' with { type: 'json' };
import { fill } from './mail-texts/fill';
import it from './mail-texts/it.json' with { type: 'json' };
import { MailLayout, type MailParts } from './templates/mail-layout';

const TEXTS = { it, en };
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/gu;

const instant = (iso: string, language: 'it' | 'en', timeZone: string): string =>
  new Intl.DateTimeFormat(language === 'it' ? 'it-IT' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone,
  }).format(new Date(iso));

function partsOf(content: MailContent, language: 'it' | 'en', brand: MailBrand): MailParts & { subject: string } {
  const texts = TEXTS[language];
  const own = texts[content.template];
  const values: Record<string, string> = {
    partnerName: brand.partnerName,
    firstName: content.firstName,
    email: content.email,
    ...('companyName' in content && { companyName: content.companyName, accountName: content.accountName }),
    ...('linkExpiresAt' in content && { expires: instant(content.linkExpiresAt, language, content.timezone) }),
  };
  const account = 'resetUrl' in content ? undefined : content;
  const labels = 'resetUrl' in content ? undefined : texts[content.template];
  const href =
    content.template === 'account_created'
      ? content.setPasswordUrl
      : 'resetUrl' in content
        ? content.resetUrl
        : content.signInUrl;
  return {
    subject: fill(own.subject, values),
    language,
    preview: fill(own.preview, values),
    brandName: brand.partnerName,
    accent: brand.accent,
    title: fill(own.title, values),
    intro: fill(own.intro[content.audience], values),
    facts:
      account && labels
        ? [
            { label: labels.accountName, value: account.accountName },
            { label: labels.email, value: account.email },
            { label: labels.signIn[account.audience], value: account.signInUrl, href: account.signInUrl },
          ]
        : [],
    button: { label: own.button, href },
    note: 'expiry' in own ? fill(own.expiry, values) : null,
    linkText: texts.layout.link,
    why: fill(texts.layout.why, values),
  };
}

const plainText = (parts: MailParts): string =>
  [
    parts.title,
    parts.intro,
    parts.facts.map(({ label, value }) => `${label}: ${value}`).join('\n'),
    `${parts.button.label}:\n${parts.button.href}`,
    parts.note ?? '',
    `-- \n${parts.brandName}\n${parts.why}`,
  ]
    .filter((block) => block !== '')
    .join('\n\n');

/**
 * Writes a mail in one language and one partner's name: subject, HTML, and plain text that says the same. React escapes
 * what people typed; the subject loses control characters (JB-06, JB-07).
 */
export async function renderMail(content: MailContent, language: 'it' | 'en', brand: MailBrand): Promise<RenderedMail> {
  const { subject, ...parts } = partsOf(content, language, brand);
  return {
    subject: subject.replace(CONTROL, ' ').trim(),
    html: await render(createElement(MailLayout, parts)),
    text: plainText(parts),
  };
}
