import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import * as z from 'zod/mini';
import { StartUpError } from './start-up-error';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]', '::1']);
const EXAMPLE_SECRET = /^(change-?me|secret|password|default|example)/i;

const url = (...protocols: string[]) =>
  z.string().check(
    z.refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
      error: `must be a ${protocols.join(' or ')} address`,
    }),
  );

const PROXY_RANGES = new Set(['loopback', 'linklocal', 'uniquelocal']);
const isProxy = (text: string): boolean => {
  const [address = '', bits, ...more] = text.trim().split('/');
  if (PROXY_RANGES.has(text.trim())) return true;
  const largest = { 0: 0, 4: 32, 6: 128 }[isIP(address)] ?? 0;
  return largest > 0 && more.length === 0 && (bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= largest));
};

const keys = z.object({
  TENANTRY_MODE: z.enum(['demo', 'production', 'test']),
  PORT: z._default(z.coerce.number().check(z.int(), z.minimum(0), z.maximum(65_535)), 3000),
  HOST: z.optional(z.string()),
  BASE_URL: z.optional(url('http:', 'https:')),
  DATABASE_URL: z.optional(url('postgres:', 'postgresql:')),
  DATABASE_MIGRATION_URL: z.optional(url('postgres:', 'postgresql:')),
  DATABASE_WORKER_URL: z.optional(url('postgres:', 'postgresql:')),
  SMTP_URL: z.optional(url('smtp:', 'smtps:')),
  MAIL_FROM: z.optional(z.email()),
  TENANTRY_SECRET: z.optional(z.string().check(z.minLength(32, 'must have 32 characters or more'))),
  TENANTRY_DATA_DIR: z.optional(z.string()),
  TENANTRY_TRUST_PROXY: z.optional(
    z.string().check(
      z.refine((value) => value.split(',').every(isProxy), {
        error: 'must be addresses or networks (10.0.0.0/8) of proxies, separated by commas',
      }),
    ),
  ),
  TENANTRY_SECOND_FACTOR: z.optional(z.enum(['off'])),
  TENANTRY_LOCAL_PROVIDERS: z.optional(z.enum(['on'])),
  TENANTRY_DEMO_CUSTOMERS: z._default(z.coerce.number().check(z.int(), z.minimum(0), z.maximum(1_000_000)), 300),
  LOG_LEVEL: z.optional(z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])),
});

/** Everything the process takes from its environment, parsed once. */
export interface Environment {
  mode: 'demo' | 'production' | 'test';
  port: number;
  host: string;
  /** Origin under which people reach the server; links in mails begin with it. */
  baseUrl: string;
  database: { appUrl: string; migrationUrl: string | undefined; workerUrl: string } | 'embedded';
  smtpUrl: string | undefined;
  mailFrom: string;
  secret: string;
  dataDir: string;
  trustProxy: string | false;
  demoCustomers: number;
  /** Whether staff need a second factor, and who else is asked for one. Off in a demo at most (decision 21). */
  secondFactors: boolean;
  /** Whether an identity provider may run on this machine, without TLS: for journeys and for trying it out. */
  localProviders: boolean;
  logLevel: string;
  secureCookies: boolean;
}

const refuse = (name: string, why: string): never => {
  throw new StartUpError(`${name}: ${why}.`);
};

function parsed(source: NodeJS.ProcessEnv) {
  const unknown = Object.keys(source).filter((name) => name.startsWith('TENANTRY_') && !(name in keys.shape));
  if (unknown.length > 0) refuse(unknown.join(', '), 'unknown setting; see the README for those that exist');
  // Deployment tools hand on a setting that was left out as an empty text.
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const result = keys.safeParse(given);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  return refuse(String(issue?.path[0]), issue?.message ?? 'not valid');
}

function refuseUnsafeProduction(values: z.infer<typeof keys>): void {
  const need = (name: keyof typeof keys.shape) => values[name] ?? refuse(name, 'required in production');
  const base = new URL(String(need('BASE_URL')));
  if (base.protocol !== 'https:' && !LOOPBACK.has(base.hostname)) refuse('BASE_URL', 'must be https in production');
  if (EXAMPLE_SECRET.test(String(need('TENANTRY_SECRET'))))
    refuse('TENANTRY_SECRET', 'is an example, make one of your own');
  if (new Set(values.TENANTRY_SECRET).size < 10) refuse('TENANTRY_SECRET', 'is too simple, make a random one');
  need('SMTP_URL');
  need('MAIL_FROM');
  need('DATABASE_URL');
  need('DATABASE_WORKER_URL');
}

/**
 * Reads and checks the environment. Throws `StartUpError` with one line that names the setting and what is wrong with it.
 * Demo mode is never inferred: without TENANTRY_MODE nothing starts (CF-01).
 */
export function readEnvironment(source: NodeJS.ProcessEnv, root: string): Environment {
  const values = parsed(source);
  const mode = values.TENANTRY_MODE;
  const host = values.HOST ?? '127.0.0.1';
  if (mode === 'production') refuseUnsafeProduction(values);
  else if (!LOOPBACK.has(host)) refuse('HOST', 'demo mode listens on loopback only');
  if (values.TENANTRY_SECOND_FACTOR && mode !== 'demo')
    refuse('TENANTRY_SECOND_FACTOR', 'can be switched off in demo mode only');
  if (values.TENANTRY_LOCAL_PROVIDERS && mode === 'production')
    refuse('TENANTRY_LOCAL_PROVIDERS', 'is not for production: identity providers are reached over https');
  if (values.BASE_URL && (new URL(values.BASE_URL).pathname !== '/' || new URL(values.BASE_URL).search))
    refuse('BASE_URL', 'must be an origin without a path');
  const baseUrl = new URL(values.BASE_URL ?? `http://localhost:${values.PORT}`).origin;
  if (mode === 'demo' && !LOOPBACK.has(new URL(baseUrl).hostname))
    refuse('BASE_URL', 'demo mode is for this machine only');
  if (values.DATABASE_URL && !values.DATABASE_WORKER_URL)
    refuse('DATABASE_WORKER_URL', 'required with DATABASE_URL: the address of the worker role (see "pnpm db:roles")');
  return {
    mode,
    port: values.PORT,
    host,
    baseUrl,
    database: values.DATABASE_URL
      ? {
          appUrl: values.DATABASE_URL,
          migrationUrl: values.DATABASE_MIGRATION_URL,
          workerUrl: values.DATABASE_WORKER_URL ?? '',
        }
      : 'embedded',
    smtpUrl: values.SMTP_URL,
    mailFrom: values.MAIL_FROM ?? 'no-reply@tenantry.example',
    secret: values.TENANTRY_SECRET ?? 'demo-only-secret-of-a-loopback-server',
    dataDir: resolve(values.TENANTRY_DATA_DIR ?? join(root, '.data')),
    trustProxy: values.TENANTRY_TRUST_PROXY ?? false,
    demoCustomers: values.TENANTRY_DEMO_CUSTOMERS,
    secondFactors: values.TENANTRY_SECOND_FACTOR !== 'off',
    localProviders: values.TENANTRY_LOCAL_PROVIDERS === 'on',
    logLevel: values.LOG_LEVEL ?? (mode === 'demo' ? 'warn' : 'info'),
    secureCookies: baseUrl.startsWith('https:'),
  };
}

/** Injection token of the parsed environment. */
export const ENVIRONMENT = Symbol('environment');
