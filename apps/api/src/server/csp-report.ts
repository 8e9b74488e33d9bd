import * as z from 'zod/mini';

/** A violation of a page's policy as far as it is told on: no query, no fragment, no value that somebody typed (LG-03). */
export interface CspViolation {
  directive: string;
  /** What was kept out: an origin, or a word of the standard such as `inline`. */
  blocked: string;
  /** The page by its words, with `:id` for an id. */
  page: string;
}

const MOST_REPORTS = 20;

/** `report-uri`: one report, in names with dashes. */
const single = z.object({
  'csp-report': z.object({
    'document-uri': z.string(),
    'effective-directive': z.optional(z.string()),
    'violated-directive': z.optional(z.string()),
    'blocked-uri': z.optional(z.string()),
  }),
});

/** `report-to`: several reports of whatever kind, of which those of the policy concern us. */
const several = z.array(z.object({ type: z.string(), body: z.nullable(z.record(z.string(), z.unknown())) }));
const violation = z.object({
  documentURL: z.string(),
  effectiveDirective: z.string(),
  blockedURL: z.optional(z.nullable(z.string())),
});

const WORD = /^[a-z][a-z-]{0,39}$/;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
// Longer than a name is and long enough for a secret: whoever steals one may try to send it as a name.
const LONGEST_LABEL = 24;

const urlOf = (text: string): URL | undefined => (URL.canParse(text) ? new URL(text) : undefined);

function shownPage(address: string, baseUrl: string): string | undefined {
  const url = urlOf(address);
  const words = url?.pathname.split('/').filter((word) => word !== '') ?? [];
  if (url?.origin !== baseUrl || !['admin', 'customer'].includes(words[0] ?? '')) return undefined;
  const shown = words.slice(0, 8).map((word) => (UUID.test(word) ? ':id' : WORD.test(word) ? word : ':other'));
  return `/${shown.join('/')}`;
}

function shownSource(blocked: string | null | undefined): string {
  if (!blocked) return 'none';
  if (WORD.test(blocked)) return blocked;
  const url = urlOf(blocked);
  if (!url) return 'other';
  if (url.origin === 'null') return WORD.test(url.protocol.slice(0, -1)) ? url.protocol.slice(0, -1) : 'other';
  const host = url.hostname.split('.').map((label) => (label.length > LONGEST_LABEL ? '*' : label));
  return `${url.protocol}//${host.slice(-6).join('.')}${url.port && `:${url.port}`}`;
}

interface Told {
  address: string;
  directive: string | undefined;
  blocked: string | null | undefined;
}

function toldIn(content: unknown): Told[] | undefined {
  const one = z.safeParse(single, content);
  if (one.success) {
    const report = one.data['csp-report'];
    const directive = report['effective-directive'] ?? report['violated-directive']?.split(' ')[0];
    return [{ address: report['document-uri'], directive, blocked: report['blocked-uri'] }];
  }
  const more = z.safeParse(several, content);
  if (!more.success) return undefined;
  return more.data
    .slice(0, MOST_REPORTS)
    .filter(({ type }) => type === 'csp-violation')
    .flatMap(({ body }) => {
      const { data } = z.safeParse(violation, body);
      return data ? [{ address: data.documentURL, directive: data.effectiveDirective, blocked: data.blockedURL }] : [];
    });
}

/** The violations on our own pages that a browser reports; undefined for what is no report at all. */
export function violationsIn(content: unknown, baseUrl: string): CspViolation[] | undefined {
  return toldIn(content)?.flatMap(({ address, directive, blocked }) => {
    const page = shownPage(address, baseUrl);
    const isKnown = page !== undefined && directive !== undefined && WORD.test(directive);
    return isKnown ? [{ directive, blocked: shownSource(blocked), page }] : [];
  });
}
