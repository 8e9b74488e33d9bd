import { createWriteStream, renameSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream';
import { SMTPServer } from 'smtp-server';
import { mailFolder, SMTP_PORT } from './run-folder.mjs';

// A real SMTP server on loopback: every mail becomes a file, whole or not at all, which `mailbox.ts` reads.
let count = 0;

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, _session, done) {
    const name = join(mailFolder, `${String((count += 1)).padStart(5, '0')}.eml`);
    const file = createWriteStream(`${name}.part`);
    pipeline(stream, file, (error) => {
      if (!error) renameSync(`${name}.part`, name);
      done(error);
    });
  },
});

server.listen(SMTP_PORT, '127.0.0.1');
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.close(() => process.exit(0)));
