import { createTransport } from 'nodemailer';
import { mailAddress } from './mail-address';
import type { RenderedMail } from './mail-message';

/** One mail for one recipient. `id` makes the Message-ID, so that a repeat is recognised as one. */
export interface OutgoingMail {
  id: string;
  to: string;
  toName?: string;
  fromName: string;
  fromAddress: string;
  replyTo?: string;
  rendered: RenderedMail;
}

export interface MailTransport {
  /** Throws `MailRefused` when the server will never take it and `MailDelayed` when it may later. */
  send(mail: OutgoingMail): Promise<void>;
  close(): void;
}

/** The mail server said no for good (5xx). */
export class MailRefused extends Error {
  constructor(
    readonly smtpCode: number,
    /** Whether it was this address, or this mail to it, that was refused, and not whoever sends. */
    readonly isOfAddress: boolean,
  ) {
    super(`refused with ${smtpCode}`);
  }
}

/** The mail server could not be reached or said "later". */
export class MailDelayed extends Error {
  constructor(
    message: string,
    /** Whether the server answered at all: "later" for this mail, or nothing for any. */
    readonly isOfAddress: boolean,
  ) {
    super(message);
  }
}

const TIMEOUT = 10_000;
// Where in the dialogue a refusal is about the recipient. Before that, it is about this server or its sender.
const OF_ADDRESS = new Set(['RCPT TO', 'DATA']);

/** Sends through the mail server at `url` (smtp: or smtps:). */
export function smtpTransport(url: string, maxConnections: number): MailTransport {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections,
    // The job queue repeats, with a state that people can see; the pool would try in silence without end.
    maxRequeues: 0,
    connectionTimeout: TIMEOUT,
    greetingTimeout: TIMEOUT,
    socketTimeout: TIMEOUT,
    // A mail is made of texts that people typed: none of them may become a file or an address that is fetched.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ id, to, toName, fromName, fromAddress, replyTo, rendered }) {
      const recipient = mailAddress(to, toName);
      try {
        await transport.sendMail({
          from: mailAddress(fromAddress, fromName),
          to: recipient,
          ...(replyTo && { replyTo: mailAddress(replyTo) }),
          envelope: { from: fromAddress, to: [recipient.address] },
          messageId: `<${id}@${fromAddress.split('@')[1] ?? 'localhost'}>`,
          subject: rendered.subject,
          text: rendered.text,
          html: rendered.html,
        });
      } catch (error) {
        const { message, responseCode, command } = error as Error & { responseCode?: number; command?: string };
        const isOfAddress = responseCode !== undefined && OF_ADDRESS.has(command ?? '');
        if (responseCode !== undefined && responseCode >= 500) throw new MailRefused(responseCode, isOfAddress);
        throw new MailDelayed(message, isOfAddress);
      }
    },
    close: () => transport.close(),
  };
}

/** Where no mail server is set up: the row in the database is the mail. */
export const discardTransport: MailTransport = { send: () => Promise.resolve(), close: () => undefined };
