/** What an answer may do that is no page: nothing. Pages set their own policy over it (SE-07). */
const NO_PAGE = `default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

const ALWAYS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Content-Security-Policy': NO_PAGE,
  // Kept by nobody, but for what carries its content in its name and says so itself.
  'Cache-Control': 'no-store',
};

/** Headers of every answer, also of those that no hook sees (SE-08). `secure`: the server is reached over https. */
export const securityHeaders = (secure: boolean): Readonly<Record<string, string>> =>
  secure ? { ...ALWAYS, 'Strict-Transport-Security': 'max-age=63072000; includeSubDomains' } : ALWAYS;
