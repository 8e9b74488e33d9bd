import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

const VALID_FOR = 5 * 60_000;

/** Signs and checks notices of a mail server: HMAC-SHA256 over the time and the body as it is sent, with a key of its own. */
export class SignedNotice {
  private readonly key: Buffer;

  constructor(secret: string) {
    this.key = Buffer.from(hkdfSync('sha256', secret, '', 'tenantry bounce notice', 32));
  }

  /** The key that the mail server is given, as hex: it opens nothing else. */
  keyText(): string {
    return this.key.toString('hex');
  }

  sign(at: string, body: string): string {
    return createHmac('sha256', this.key).update(`${at}.${body}`).digest('hex');
  }

  /** Whether the signature is of this body, and its time (seconds since 1970) not more than five minutes away. */
  isGenuine({ at, body, signature }: { at: string; body: string; signature: string }, now: Date): boolean {
    const seconds = /^\d{10}$/.test(at) ? Number(at) : Number.NaN;
    if (!(Math.abs(now.getTime() - seconds * 1000) <= VALID_FOR)) return false;
    const expected = Buffer.from(this.sign(at, body), 'hex');
    const given = /^[0-9a-f]{64}$/.test(signature) ? Buffer.from(signature, 'hex') : Buffer.alloc(0);
    return given.length === expected.length && timingSafeEqual(given, expected);
  }
}
