import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import type { Environment } from '../platform/config/environment';
import { openApiDocument } from './open-api-document';

const PAGE = (base: string) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Tenantry API</title><meta name="viewport" content="width=device-width">
<link rel="stylesheet" href="${base}/swagger-ui.css"></head>
<body><div id="swagger-ui"></div><script src="${base}/swagger-ui-bundle.js"></script><script src="${base}/start.js"></script></body></html>`;
const START = `window.ui = SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#swagger-ui', deepLinking: true });`;
const POLICY = `default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'`;

/** `/api/openapi.json`, and outside production the same to read and try at `/api/docs` (CF-04). */
export function serveDocumentation(fastify: FastifyInstance, environment: Environment): void {
  if (environment.mode === 'production') return;
  const document = openApiDocument(environment.baseUrl);
  fastify.get('/api/openapi.json', () => document);
  const base = '/api/docs/assets';
  const root = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
  void fastify.register(fastifyStatic, { root, prefix: `${base}/`, decorateReply: false, index: false });
  fastify.get('/api/docs', (_, reply) =>
    reply.header('Content-Security-Policy', POLICY).type('text/html; charset=utf-8').send(PAGE(base)),
  );
  fastify.get(`${base}/start.js`, (_, reply) => reply.type('text/javascript').send(START));
}
