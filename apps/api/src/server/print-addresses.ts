import type { Environment } from '../platform/config/environment';
import { demoSignIns, DEMO_PASSWORD } from '../seeds/demo-sign-ins';

/** What a person needs after the start: where to go and, in demo mode, as whom. */
export function printAddresses({ mode, baseUrl, smtpUrl }: Environment, say: (line: string) => void): void {
  if (mode !== 'demo') return say(`Tenantry is ready at ${baseUrl}`);
  say('');
  say('Tenantry is ready');
  say(`  Admin app      ${baseUrl}/admin/`);
  say(`  Customer area  ${baseUrl}/customer/`);
  say(`  API            ${baseUrl}/api/docs`);
  say(`  Mailbox        ${baseUrl}/mailbox${smtpUrl ? '  (mails also go to SMTP_URL)' : ''}`);
  say('');
  say(`Demo sign-ins, password for all: ${DEMO_PASSWORD}`);
  const width = Math.max(...demoSignIns.map(({ email }) => email.length));
  for (const { app, email, who } of demoSignIns)
    say(`  ${app === 'admin' ? 'admin   ' : 'customer'}  ${email.padEnd(width)}  ${who}`);
  say('');
  say('Ctrl-C ends it; the data stays in .data/');
}
