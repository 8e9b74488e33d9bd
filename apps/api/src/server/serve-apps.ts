import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { apiRoot } from '../platform/config/api-root';
import type { Environment } from '../platform/config/environment';
import { StartUpError } from '../platform/config/start-up-error';
import { CSP_REPORTS } from './serve-csp-reports';

const APPS = ['admin', 'customer'] as const;

const policyOf = (nonce: string, secure: boolean): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "manifest-src 'self'",
    "require-trusted-types-for 'script'",
    `report-uri ${CSP_REPORTS}`,
    // Browsers take `Reporting-Endpoints` over https only, and pass over the line above wherever they read this one.
    ...(secure ? ['report-to csp'] : []),
  ].join('; ');

/** index.html carries a fresh nonce for the style sheets that the theme makes; it is never stored (SE-07). */
function sendPage(reply: FastifyReply, template: string, secure: boolean): FastifyReply {
  const nonce = randomBytes(16).toString('base64');
  return reply
    .header('Content-Security-Policy', policyOf(nonce, secure))
    .headers(secure ? { 'Reporting-Endpoints': `csp="${CSP_REPORTS}"` } : {})
    .type('text/html; charset=utf-8')
    .send(template.replaceAll('{{nonce}}', nonce));
}

/**
 * Serves both apps from their built files: assets carry a hash in their name and are kept for good, already compressed
 * when they were built; every other address of an app is its page.
 */
export async function serveApps(fastify: FastifyInstance, { mode, secureCookies }: Environment): Promise<void> {
  for (const app of APPS) {
    const root = join(apiRoot(), '..', app, 'dist');
    const page = join(root, 'index.html');
    if (!existsSync(page)) {
      if (mode === 'production') throw new StartUpError(`The ${app} app is not built. Run "pnpm build" first.`);
      continue;
    }
    const template = readFileSync(page, 'utf8');
    await fastify.register(fastifyStatic, {
      root: join(root, 'assets'),
      prefix: `/${app}/assets/`,
      preCompressed: true,
      decorateReply: false,
      index: false,
      maxAge: '365d',
      immutable: true,
    });
    const icon = join(root, 'favicon.svg');
    if (existsSync(icon)) {
      const svg = readFileSync(icon, 'utf8');
      fastify.get(`/${app}/favicon.svg`, (_, reply) =>
        reply.type('image/svg+xml').header('Cache-Control', 'max-age=86400').send(svg),
      );
    }
    fastify.get(`/${app}`, (_, reply) => reply.redirect(`/${app}/`));
    fastify.get(`/${app}/*`, (_, reply) => sendPage(reply, template, secureCookies));
  }
  fastify.get('/', (_, reply) => reply.redirect('/admin/'));
}
