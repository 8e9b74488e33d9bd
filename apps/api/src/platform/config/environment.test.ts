import { expect, it } from 'vitest';
import { readEnvironment } from './environment';
import { StartUpError } from './start-up-error';

const production = {
  TENANTRY_MODE: 'production',
  BASE_URL: 'https://partners.example',
  DATABASE_URL: 'postgres://app:x@db.example/tenantry',
  DATABASE_WORKER_URL: 'postgres://worker:x@db.example/tenantry',
  SMTP_URL: 'smtps://mail.example',
  MAIL_FROM: 'no-reply@partners.example',
  TENANTRY_SECRET: '9f3kQ1xZ7bM4vT8sLw2eR6yU0pHjCnDa',
};
const demo = { TENANTRY_MODE: 'demo' };

const complaint = (source: Record<string, string | undefined>): string => {
  try {
    readEnvironment(source, '/srv/tenantry');
  } catch (error) {
    if (error instanceof StartUpError) return error.message;
    throw error;
  }
  return '';
};

it('CF-01 takes a complete production environment, and demo mode with nothing else', () => {
  expect(readEnvironment(production, '/srv/tenantry')).toMatchObject({
    mode: 'production',
    baseUrl: 'https://partners.example',
    secureCookies: true,
  });
  expect(readEnvironment(demo, '/srv/tenantry')).toMatchObject({
    mode: 'demo',
    host: '127.0.0.1',
    database: 'embedded',
    dataDir: '/srv/tenantry/.data',
  });
});

it('CF-01 takes an empty setting for none, and networks of proxies as the server reads them', () => {
  expect(readEnvironment({ ...demo, PORT: '', BASE_URL: '', TENANTRY_DATA_DIR: '' }, '/srv/tenantry')).toMatchObject({
    port: 3000,
    dataDir: '/srv/tenantry/.data',
  });
  const proxies = 'loopback, 10.0.0.0/8,2001:db8::1';
  expect(readEnvironment({ ...production, TENANTRY_TRUST_PROXY: proxies }, '/').trustProxy).toBe(proxies);
});

it.each<[string, Record<string, string | undefined>]>([
  ['TENANTRY_MODE', {}],
  ['TENANTRY_MODE', { TENANTRY_MODE: 'development' }],
  ['PORT', { ...demo, PORT: 'eighty' }],
  ['PORT', { ...demo, PORT: '70000' }],
  ['PORT', { ...demo, PORT: '-1' }],
  ['HOST', { ...demo, HOST: '0.0.0.0' }],
  ['BASE_URL', { ...demo, BASE_URL: 'http://partners.example' }],
  ['BASE_URL', { ...demo, BASE_URL: 'partners.example' }],
  ['BASE_URL', { ...production, BASE_URL: 'https://partners.example/app' }],
  ['BASE_URL', { ...production, BASE_URL: 'http://partners.example' }],
  ['BASE_URL', { ...production, BASE_URL: undefined }],
  ['SMTP_URL', { ...production, SMTP_URL: undefined }],
  ['SMTP_URL', { ...production, SMTP_URL: 'http://mail.example' }],
  ['MAIL_FROM', { ...production, MAIL_FROM: undefined }],
  ['MAIL_FROM', { ...production, MAIL_FROM: 'nobody' }],
  ['DATABASE_URL', { ...production, DATABASE_URL: undefined }],
  ['DATABASE_URL', { ...production, DATABASE_URL: 'mysql://db.example/tenantry' }],
  ['DATABASE_WORKER_URL', { ...production, DATABASE_WORKER_URL: undefined }],
  ['TENANTRY_SECRET', { ...production, TENANTRY_SECRET: undefined }],
  ['TENANTRY_SECRET', { ...production, TENANTRY_SECRET: 'short' }],
  ['TENANTRY_SECRET', { ...production, TENANTRY_SECRET: 'change-me-change-me-change-me-change-me' }],
  ['TENANTRY_SECRET', { ...production, TENANTRY_SECRET: 'a'.repeat(40) }],
  ['TENANTRY_DEMO_CUSTOMERS', { ...demo, TENANTRY_DEMO_CUSTOMERS: '-5' }],
  ['TENANTRY_SECOND_FACTOR', { ...production, TENANTRY_SECOND_FACTOR: 'off' }],
  ['TENANTRY_SECOND_FACTOR', { TENANTRY_MODE: 'test', TENANTRY_SECOND_FACTOR: 'off' }],
  ['TENANTRY_SECOND_FACTOR', { ...demo, TENANTRY_SECOND_FACTOR: 'sometimes' }],
  ['TENANTRY_LOCAL_PROVIDERS', { ...production, TENANTRY_LOCAL_PROVIDERS: 'on' }],
  ['TENANTRY_LOCAL_PROVIDERS', { ...demo, TENANTRY_LOCAL_PROVIDERS: 'yes' }],
  ['TENANTRY_COLOUR', { ...demo, TENANTRY_COLOUR: 'blue' }],
  ['TENANTRY_TRUST_PROXY', { ...production, TENANTRY_TRUST_PROXY: 'true' }],
  ['TENANTRY_TRUST_PROXY', { ...production, TENANTRY_TRUST_PROXY: '10.0.0.0/33' }],
  ['TENANTRY_TRUST_PROXY', { ...production, TENANTRY_TRUST_PROXY: '10.0.0.1,the balancer' }],
  ['TENANTRY_SECRET', { ...production, TENANTRY_SECRET: '' }],
  ['LOG_LEVEL', { ...demo, LOG_LEVEL: 'loud' }],
])('CF-01 names %s in one line for %j', (name, source) => {
  const line = complaint(source);
  expect(line).toMatch(new RegExp(`^${name}: `));
  expect(line).not.toContain('\n');
  // What is secret is never repeated, not even when it is wrong.
  expect(line).not.toContain('change-me');
});
