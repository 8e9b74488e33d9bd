import { Secret, TOTP } from 'otpauth';

const PERIOD = 30_000;

/**
 * The app on a person's phone, with the key that the page shows. Each code is taken once, so the second one is that of the
 * next half minute, which the server takes early; more than two would have to wait.
 */
export function authenticatorApp(key: string): () => string {
  const totp = new TOTP({ secret: Secret.fromBase32(key.replaceAll(/\s/g, '')) });
  let next = 0;
  return () => {
    const step = Math.max(next, Math.floor(Date.now() / PERIOD));
    next = step + 1;
    return totp.generate({ timestamp: step * PERIOD });
  };
}
