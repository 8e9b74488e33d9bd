import type { Environment } from '../platform/config/environment';
import type { DemoCode } from '../seeds/demo-factors';
import { demoSignIns, DEMO_PASSWORD } from '../seeds/demo-sign-ins';

/** What a person needs after the start: where to go and, in demo mode, as whom. */
/** `codes` are those of the demo's staff at this moment. */
export function printAddresses(
  { mode, baseUrl, smtpUrl }: Environment,
  codes: readonly DemoCode[],
  say: (line: string) => void,
): void {
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
  for (const { app, email, who } of demoSignIns) {
    const found = codes.find((one) => one.email === email);
    const code = found ? `code ${found.code} (${found.seconds} s)` : ' '.repeat(18);
    say(`  ${app === 'admin' ? 'admin   ' : 'customer'}  ${email.padEnd(width)}  ${code.padEnd(18)}  ${who}`);
  }
  if (codes.length > 0) say(`  The code of the moment, for each sign-in of staff: ${baseUrl}/mailbox/codes`);
  say('');
  say('Ctrl-C ends it; the data stays in .data/');
}
