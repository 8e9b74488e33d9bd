import PostalMime from 'postal-mime';
import { createTransport } from 'nodemailer';
import { describe, expect, it } from 'vitest';
import type { EmailChangeNotice } from './email-change-notice';
import type { MailBrand, MailContent } from './mail-message';
import italian from './mail-texts/it.json' with { type: 'json' };
import { renderMail } from './render-mail';
import type { RecoveryEndedNotice } from './recovery-ended-notice';
import type { RecoveryNotice } from './recovery-notice';
import type { SecurityChange, SecurityNotice } from './security-notice';

const brand: MailBrand = { name: 'Tenantry', partnerName: 'Nordest Cloud', accent: '#0B6570', replyTo: null };
const account = {
  invitedBy: null,
  companyName: 'Officine Valbrentana S.r.l.',
  accountName: 'valbrentana',
  firstName: 'Lucia',
  email: 'lucia@valbrentana.example',
  signInUrl: 'https://area.example/customer/sign-in',
};
it.each(['account_created', 'account_added'] as const)(
  'S001-40 %s of an invitation says who invites',
  async (template) => {
    const invited = { ...contents('customer')[template], invitedBy: 'Giulia Bortolin' };
    const { subject, text } = await renderMail(invited, 'it', brand);
    expect(subject).toBe('Giulia Bortolin ti invita in Officine Valbrentana S.r.l.');
    expect(text).toContain("Giulia Bortolin ti ha invitato a lavorare nell'account di Officine Valbrentana S.r.l.");
    expect(text).not.toContain('ha creato');
  },
);

const link = 'https://area.example/customer/set-password#token=q-7_Zk3';
const expiry = { linkExpiresAt: '2026-03-29T01:30:00.000Z', timezone: 'Europe/Rome' };

const emailChange = (template: EmailChangeNotice['template'], audience: 'admin' | 'customer'): EmailChangeNotice => ({
  template,
  audience,
  firstName: account.firstName,
  email: account.email,
  oldEmail: template === 'email_change_confirm' ? null : account.email,
  newEmail: 'lucia@ferraro.example',
  actionUrl: link,
  ...expiry,
});

const recovery = (template: RecoveryNotice['template'], audience: 'admin' | 'customer'): RecoveryNotice => ({
  template,
  audience,
  firstName: account.firstName,
  email: account.email,
  newEmail: template === 'factor_reset_started' ? null : 'lucia@ferraro.example',
  reason: template.endsWith('_started') ? 'Casella chiusa, verificato al telefono' : null,
  requester: template.endsWith('_started') ? 'Giulia Bortolin' : null,
  takesForceAt: template === 'forced_address_done' ? null : expiry.linkExpiresAt,
  recoveryUrl: link,
  ...expiry,
});

const ended = (template: RecoveryEndedNotice['template'], audience: 'admin' | 'customer'): RecoveryEndedNotice => ({
  template,
  audience,
  firstName: account.firstName,
  email: account.email,
  kind: 'secondFactor',
  personName: template === 'recovery_withdrawn' ? null : 'Paolo Zanin',
  requester: template === 'recovery_withdrawn' ? 'Giulia Bortolin' : null,
  pageUrl: link,
});

const contents = (audience: 'admin' | 'customer') =>
  ({
    account_created: { template: 'account_created', audience, ...account, ...expiry, setPasswordUrl: link },
    account_added: { template: 'account_added', audience, ...account },
    password_reset: {
      template: 'password_reset',
      audience,
      firstName: account.firstName,
      email: account.email,
      resetUrl: link,
      ...expiry,
    },
    password_changed: {
      template: 'password_changed',
      audience,
      firstName: account.firstName,
      email: account.email,
      resetUrl: link,
      ...expiry,
    },
    security_changed: {
      template: 'security_changed',
      change: 'newDevice',
      audience,
      firstName: account.firstName,
      email: account.email,
      occurredAt: expiry.linkExpiresAt,
      timezone: expiry.timezone,
      device: { browser: 'Firefox', system: 'Linux' },
      forgottenPasswordUrl: link,
    },
    email_change_confirm: emailChange('email_change_confirm', audience),
    email_change_requested: emailChange('email_change_requested', audience),
    email_change_refused: emailChange('email_change_refused', audience),
    email_changed: emailChange('email_changed', audience),
    email_reverted: emailChange('email_reverted', audience),
    forced_address_started: recovery('forced_address_started', audience),
    forced_address_announced: recovery('forced_address_announced', audience),
    forced_address_done: recovery('forced_address_done', audience),
    factor_reset_started: recovery('factor_reset_started', audience),
    acting_started: {
      template: 'acting_started',
      audience,
      firstName: account.firstName,
      email: account.email,
      customerName: account.companyName,
      personName: 'Giulia Bortolin',
      staffCompany: 'Nordest Cloud',
      reason: 'Licenze in scadenza non visibili',
      until: expiry.linkExpiresAt,
      timezone: expiry.timezone,
      auditLogUrl: link,
    },
    recovery_withdrawn: ended('recovery_withdrawn', audience),
    recovery_withdrawn_asked: ended('recovery_withdrawn_asked', audience),
    recovery_cancelled: ended('recovery_cancelled', audience),
    recovery_refused: ended('recovery_refused', audience),
    contact_address_confirm: {
      template: 'contact_address_confirm',
      audience,
      firstName: account.firstName,
      email: account.email,
      contactOf: account.companyName,
      confirmUrl: link,
      ...expiry,
    },
    address_bounced: {
      template: 'address_bounced',
      audience,
      firstName: account.firstName,
      email: account.email,
      bouncedEmail: account.email,
      subject: account.companyName,
      contactsUrl: link,
    },
  }) satisfies Record<MailContent['template'], MailContent>;

const notices = (): SecurityNotice[] =>
  (Object.keys(italian.security_changed.subject) as SecurityChange[]).map((change) => ({
    ...contents('customer').security_changed,
    change,
  }));

const buttonsIn = (html: string) => [...html.matchAll(/<a [^>]*background-color[^>]*>/g)].map(([tag]) => tag);
const cases = (['it', 'en'] as const).flatMap((language) =>
  (['admin', 'customer'] as const).flatMap((audience) =>
    Object.values(contents(audience)).map((content) => ({ language, audience, template: content.template, content })),
  ),
);

describe('S001-19 every mail', () => {
  it.each(cases)(
    'has subject, greeting, one button and its whole address as text: $template, $audience, $language',
    async ({ language, content }) => {
      const { subject, html, text } = await renderMail(content, language, brand);
      const href = content.template === 'account_added' ? account.signInUrl : link;
      expect(subject.length).toBeGreaterThan(5);
      expect(html).toContain(`lang="${language}"`);
      for (const part of [html, text]) {
        expect(part).toContain('Lucia');
        expect(part).toContain(brand.partnerName);
        expect(part).not.toMatch(/[{}]\w+[{}]|undefined|\[object/);
      }
      expect(buttonsIn(html)).toHaveLength(1);
      expect(buttonsIn(html)[0]).toContain(`href="${href}"`);
      // Outside of a tag, so that it can be read and copied where links do not work.
      expect(html.replace(/<[^>]*>/g, ' ')).toContain(href);
      expect(text.split('\n')).toContain(href);
    },
  );

  it('speaks another language in Italian than in English', async () => {
    for (const content of [...Object.values(contents('customer')), ...notices()]) {
      const [it, en] = [await renderMail(content, 'it', brand), await renderMail(content, 'en', brand)];
      expect(it.subject).not.toBe(en.subject);
      expect(it.text.split('\n')[0]).not.toBe(en.text.split('\n')[0]);
    }
  });

  it('says until when its link is valid, on the clock of the customer', async () => {
    const said = async (language: 'it' | 'en', timezone: string) =>
      (await renderMail({ ...contents('customer').account_created, timezone }, language, brand)).text;
    // In the night in which Rome's clocks jump from 2 to 3.
    expect(await said('it', 'Europe/Rome')).toMatch(/29 marzo 2026 .*03:30/);
    expect(await said('en', 'Europe/Rome')).toMatch(/29 March 2026 .*03:30/);
    expect(await said('en', 'America/New_York')).toMatch(/28 March 2026 .*21:30/);
  });
});

describe('SE-10 a notice of a change to the sign-in', () => {
  it.each(notices())('says what, when, on which device, and the way out: $change', async (notice) => {
    const { subject, text } = await renderMail(notice, 'it', brand);
    expect(text).toContain(account.email);
    expect(text).toMatch(/Quando: 29 marzo 2026 .*03:30/);
    expect(text).toContain('Dispositivo: Firefox su Linux');
    expect(text).toContain(`Non ero io:\n${link}`);
    const others = notices().filter(({ change }) => change !== notice.change);
    const subjects = await Promise.all(others.map(async (other) => (await renderMail(other, 'it', brand)).subject));
    expect(subjects).not.toContain(subject);
  });

  it.each([
    [{ browser: 'Firefox', system: null }, 'Device: Firefox\n'],
    [{ browser: null, system: 'Android' }, 'Device: Android\n'],
    [{ browser: null, system: null }, 'Device: unknown\n'],
  ])('names the device as far as it is known: %j', async (device, line) => {
    expect((await renderMail({ ...notices()[0], device } as SecurityNotice, 'en', brand)).text).toContain(line);
  });

  it('tells nothing of the device of an administrator', async () => {
    const notice = notices().find(({ change }) => change === 'sessionsEnded');
    const { text } = await renderMail({ ...notice, device: null } as SecurityNotice, 'en', brand);
    expect(text).not.toContain('Device');
    expect(text).toContain(`Choose a new password:\n${link}`);
  });
});

describe('JB-07', () => {
  const typed = '<b>x</b> & <script>alert(1)</script> "q" \'s\' {companyName} javascript:alert(1)';

  // What the product puts there itself: names of things, instants, and addresses of its own pages.
  const ours = /^(?:template|change|audience|timezone|until)$|(?:At|Url)$/;
  const isTyped = ([key, value]: [string, unknown]) => typeof value === 'string' && !ours.test(key);
  const withTyped = (content: MailContent): MailContent =>
    ({
      ...content,
      ...Object.fromEntries(
        Object.entries(content)
          .filter(isTyped)
          .map(([key]) => [key, typed]),
      ),
    }) as MailContent;

  it.each(cases)(
    'escapes what people typed in $content.template to $content.audience in $language, and shows it as typed in the plain text',
    async ({ content, language }) => {
      const { subject, html, text } = await renderMail(withTyped(content), language, { ...brand, partnerName: typed });
      expect(html).toContain('&lt;b&gt;x&lt;/b&gt; &amp; &lt;script&gt;');
      expect(html).not.toMatch(/<b>|<script/);
      expect(text).toContain(typed);
      // Nothing that was typed leads anywhere: every link is one of the product's pages.
      const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href ?? '');
      expect(links.filter((href) => new URL(href).origin !== 'https://area.example')).toEqual([]);
      expect(subject).not.toContain('&lt;');
    },
  );

  it('loads nothing and runs nothing', async () => {
    for (const { content, language } of cases) {
      const { html } = await renderMail(content, language, brand);
      expect(html).not.toMatch(/<(script|iframe|img|link|form|object|embed|style)\b|url\(|@import| on\w+=/i);
    }
  });
});

it('JB-06 keeps a subject on one line, whatever is in it', async () => {
  const companyName = 'Officine\r\nBcc: x@evil.example\u0000\u2028Subject: y';
  const { subject, html, text } = await renderMail({ ...contents('customer').account_added, companyName }, 'en', brand);
  expect(subject).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/);
  const { message } = await createTransport({ streamTransport: true, buffer: true }).sendMail({
    from: 'a@x.example',
    to: 'b@x.example',
    subject,
    html,
    text,
  });
  const mail = await PostalMime.parse(message as Buffer);
  expect([mail.bcc, mail.headers.filter(({ key }) => key === 'subject').length]).toEqual([undefined, 1]);
});
