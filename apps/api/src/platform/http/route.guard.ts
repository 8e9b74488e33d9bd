import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { actingRefusal, audienceOf, reachOf, type RouteShape } from '@tenantry/contracts';
import type { FastifyRequest } from 'fastify';
import type { PersonActor } from '../access/actor';
import { HalfSessions, type HalfActor } from '../access/half-sessions';
import { readSessionCookie } from '../access/session-cookie';
import { Sessions } from '../access/sessions';
import { ENVIRONMENT, type Environment } from '../config/environment';
import { ROUTE } from './implements.decorator';
import { Refusal } from './problem';
import { RateLimits } from './rate-limits';
import { currentContext } from './request-context';

// With another character set in it, this server and a proxy would read two texts (IN-09).
const JSON_TYPE = /^application\/json(?:\s*;\s*charset="?utf-8"?)?\s*$/i;

/** Default closed: a handler without a route serves nobody; then origin, rate, session and permission, in this order. */
@Injectable()
export class RouteGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(HalfSessions) private readonly halfSessions: HalfSessions,
    @Inject(RateLimits) private readonly rateLimits: RateLimits,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const route = this.reflector.get<RouteShape | undefined>(ROUTE, context.getHandler());
    if (!route) throw new Refusal('forbidden');
    const request = context.switchToHttp().getRequest<FastifyRequest & { actor?: PersonActor }>();
    const known = currentContext();
    if (known) known.route = route;
    const audience = audienceOf(route);
    this.refuseForeignOrigin(request, route);
    if (audience !== 'public' && request.headers['x-tenantry-app'] !== audience) throw new Refusal('wrongAudience');
    await this.rateLimits.consume(route, request.ip);
    if (route.permission === 'anyone') return true;
    if (audience === 'public') throw new Error('A public route has no session.');
    const token = readSessionCookie(request, audience, this.environment.secureCookies);
    if (route.permission === 'halfSignedIn') return this.admitHalf(route, request, token && [token, audience]);
    const actor = token ? await this.sessions.find(token, audience) : undefined;
    if (!actor) throw new Refusal(await this.missing(token, audience));
    // Also of somebody who is refused here: the log tells who it was.
    request.actor = actor;
    if (known && actor.acting) known.acting = actor.acting;
    await this.rateLimits.consumeOfTenant(actor.tenantId);
    const closed = actor.acting && actingRefusal(route, actor.acting);
    if (closed) throw new Refusal(closed);
    if (route.permission !== 'signedIn' && !reachOf(actor.role, route.permission)) throw new Refusal('forbidden');
    if (
      route.reauthentication &&
      !(await this.sessions.isJustAuthenticated(actor, { byThemselves: route.permission === 'signedIn' }))
    )
      throw new Refusal('reauthenticationRequired');
    return true;
  }

  /** Whoever is in already is as little awaited here as whoever is not there at all (SE-03). */
  private async admitHalf(
    route: RouteShape,
    request: FastifyRequest & { half?: HalfActor },
    cookie: '' | undefined | [token: string, audience: 'admin' | 'customer'],
  ): Promise<true> {
    const half = cookie ? await this.halfSessions.find(...cookie) : undefined;
    if (!half || (route.stage && route.stage !== half.stage)) throw new Refusal('notSignedIn');
    request.half = half;
    await this.rateLimits.consumeOfTenant(half.tenantId);
    return true;
  }

  private async missing(token: string | undefined, audience: 'admin' | 'customer') {
    const over = audience === 'customer' && token !== undefined && (await this.sessions.wasActing(token));
    return over ? 'actingOver' : 'notSignedIn';
  }

  /** SE-05: what another site sends on behalf of a signed-in browser is refused. */
  private refuseForeignOrigin(request: FastifyRequest, route: RouteShape): void {
    if (route.method === 'GET') return;
    const site = request.headers['sec-fetch-site'];
    const allowed = site === undefined ? request.headers.origin === this.environment.baseUrl : site === 'same-origin';
    if (!allowed) throw new Refusal('crossSiteRefused');
    if (request.body !== undefined && request.body !== null && !JSON_TYPE.test(request.headers['content-type'] ?? ''))
      throw new Refusal('unsupportedMediaType');
  }
}
