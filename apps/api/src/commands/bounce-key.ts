import { SignedNotice } from '../platform/mail/signed-notice';

// The mail server signs its notices with this key; it is made of the server's secret and opens nothing else.
const secret = process.env['TENANTRY_SECRET'];

if (secret) process.stdout.write(`${new SignedNotice(secret).keyText()}\n`);
else {
  process.stderr.write('tenantry: set TENANTRY_SECRET to the secret of the server that will hear the notices.\n');
  process.exitCode = 1;
}
