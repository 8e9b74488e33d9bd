import { randomUUID } from 'node:crypto';
import fastifyCompress from '@fastify/compress';
import fastifyCookie from '@fastify/cookie';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from '../app.module';
import type { PlatformParts } from '../platform/platform.module';
import { runInContext } from '../platform/http/request-context';
import { CLIENT_LIMITS, serverOptionsOf, type ClientLimits } from './client-limits';
import { contractRoutes } from './contract-routes';
import { refuseAddress } from './refuse-address';
import { refuseAmbiguousRequest } from './refuse-ambiguous-request';
import { refuseBrokenRequest } from './refuse-broken-request';
import { refuseDeepJson } from './refuse-deep-json';
import { refuseOpenRoutes, refuseVagueRoutes } from './refuse-open-routes';
import { serveApps } from './serve-apps';
import { serveBounces } from './serve-bounces';
import { serveCspReports } from './serve-csp-reports';
import { serveDocumentation } from './serve-documentation';
import { isLeaving, serveHealth } from './serve-health';
import { serveMailbox } from './serve-mailbox';
import { LOG_SERIALIZERS } from './log-serializers';
import { nestLogger } from './nest-logger';
import { RequestLog } from './request-log';
import { securityHeaders } from './security-headers';

/** Told of every route as it is registered, for the tests that compare them with the contract. */
export type RouteListener = (method: string, path: string) => void;

/** Builds the HTTP server with everything it serves; it does not listen yet and runs no job yet. */
export async function createServer(
  parts: PlatformParts & { onRoute?: RouteListener; limits?: ClientLimits },
): Promise<NestFastifyApplication> {
  const { environment, limits = CLIENT_LIMITS } = parts;
  refuseVagueRoutes(contractRoutes);
  const headers = securityHeaders(environment.secureCookies);
  const adapter = new FastifyAdapter({
    ...serverOptionsOf(limits),
    clientErrorHandler: refuseBrokenRequest(headers),
    frameworkErrors: refuseAddress(headers),
    forceCloseConnections: 'idle',
    trustProxy: environment.trustProxy || false,
    genReqId: () => randomUUID(),
    logger:
      environment.logLevel === 'silent'
        ? false
        : {
            level: environment.logLevel,
            serializers: LOG_SERIALIZERS,
          },
    logController: new RequestLog({ disableRequestLogging: environment.mode !== 'production' }),
    return503OnClosing: true,
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    routerOptions: { maxParamLength: 200 },
  });
  const served: string[] = [];
  adapter.getInstance().addHook('onRoute', ({ method, url }) => {
    for (const verb of [method].flat()) {
      served.push(`${verb} ${url}`);
      parts.onRoute?.(verb, url);
    }
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(parts), adapter, {
    logger: nestLogger(environment),
    abortOnError: false,
  });
  app.setGlobalPrefix('api/v1');
  const fastify = adapter.getInstance();
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.headers(headers);
    // A client that keeps its connection would find it closed under its next request (DO-06).
    if (isLeaving()) void reply.header('Connection', 'close');
    runInContext({ requestId: request.id, ip: request.ip, userAgent: request.headers['user-agent'] }, done);
  });
  refuseAmbiguousRequest(fastify);
  refuseDeepJson(fastify, limits.jsonDepth);
  // Behind a proxy that is its work, on loopback nobody gains; the apps' files were compressed when they were built.
  if (environment.mode === 'production' && !environment.trustProxy)
    await app.register(
      fastifyCompress as never,
      { encodings: ['gzip'], threshold: 4096, zlibOptions: { level: 1 } } as never,
    );
  await app.register(fastifyCookie as never);
  serveHealth(fastify, parts);
  serveBounces(app, fastify, parts);
  serveCspReports(fastify, parts);
  serveDocumentation(fastify, environment);
  serveMailbox(fastify, parts);
  await serveApps(fastify, environment);
  await app.init();
  refuseOpenRoutes(served, contractRoutes);
  return app;
}
