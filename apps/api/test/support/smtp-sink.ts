import { SMTPServer } from 'smtp-server';
import PostalMime, { type Email } from 'postal-mime';

/** A real mail server on loopback that keeps what it is given. */
export interface SmtpSink {
  url: string;
  port: number;
  mails: Email[];
  /** Addresses of each mail's envelope: whom the server would deliver it to. */
  recipients: string[][];
  /** Answers every mail with this code from now on; undefined takes them again. */
  refuseWith(code: number | undefined): void;
  /** Answers every mail to this address with this code: of 5xx the mailbox is gone, of 4xx it is full. */
  refuseRecipient(address: string, code: number): void;
  /** Takes this many mails and says "later" all the same, as when the answer is lost on its way. */
  takeAndSayLater(mails: number): void;
  /** Answers no mail until `release`: whoever sends one is under way meanwhile. */
  hold(): { waiting(): number; release(): void };
  close(): Promise<void>;
}

/** Starts the server, on a free port unless one is given (as after a restart of a mail server). */
export async function startSmtpSink(port = 0): Promise<SmtpSink> {
  const mails: Email[] = [];
  const recipients: string[][] = [];
  let refusal: number | undefined;
  const refusedRecipients = new Map<string, number>();
  let lostAnswers = 0;
  let held: { waiting: number; released: Promise<void> } | undefined;
  const keep = async (raw: Buffer, done: (error?: Error) => void) => {
    if (held) {
      held.waiting += 1;
      await held.released;
    }
    if (refusal === undefined) mails.push(await PostalMime.parse(raw));
    const code = refusal ?? (lostAnswers > 0 ? 451 : undefined);
    lostAnswers = Math.max(0, lostAnswers - 1);
    done(code === undefined ? undefined : Object.assign(new Error('refused'), { responseCode: code }));
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo({ address }, _, done) {
      const code = refusedRecipients.get(address);
      done(code === undefined ? undefined : Object.assign(new Error('no such mailbox'), { responseCode: code }));
    },
    onData(stream, session, done) {
      recipients.push(session.envelope.rcptTo.map(({ address }) => address));
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => void keep(Buffer.concat(chunks), done));
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.server.address();
  const used = typeof address === 'object' && address ? address.port : port;
  return {
    url: `smtp://127.0.0.1:${used}`,
    port: used,
    mails,
    recipients,
    refuseWith: (code) => {
      refusal = code;
    },
    refuseRecipient: (address, code) => {
      refusedRecipients.set(address, code);
    },
    takeAndSayLater: (count) => {
      lostAnswers = count;
    },
    hold: () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      const hold = { waiting: 0, released: promise };
      held = hold;
      return {
        waiting: () => hold.waiting,
        release: () => {
          held = undefined;
          resolve();
        },
      };
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
