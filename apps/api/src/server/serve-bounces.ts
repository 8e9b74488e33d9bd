import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { email } from '@tenantry/contracts';
import * as z from 'zod/mini';
import { emailKey } from '../modules/accounts';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { addressPrefix } from '../platform/http/address-prefix';
import { makeLimiter, take } from '../platform/http/limiter';
import { Refusal } from '../platform/http/problem';
import { ProblemFilter } from '../platform/http/problem.filter';
import { Bounces } from '../platform/mail/bounces';
import { SignedNotice } from '../platform/mail/signed-notice';
import type { PlatformParts } from '../platform/platform.module';

/** Where a mail server tells of mails that came back after it had taken them (decision 18). */
export const BOUNCES = '/api/bounces';

const MOST_BYTES = 4 * 1024;
const PER_ADDRESS = { points: 120, duration: 60, shared: false };
const notice = z.strictObject({ id: z.uuid(), email });

const parsed = (body: string): z.infer<typeof notice> => {
  try {
    return z.parse(notice, JSON.parse(body));
  } catch {
    throw new Refusal('malformedRequest');
  }
};

const headerOf = ({ headers }: FastifyRequest, name: string): string => String(headers[name] ?? '');

/**
 * Takes notices of bounces. No route of the contract: no client of the API sends them, but a mail server, which has no
 * session and signs what it says. Whoever hears an old notice and sends it again changes nothing: its id is known.
 */
export function serveBounces(
  app: NestFastifyApplication,
  fastify: FastifyInstance,
  { environment, dataSource, clock, rateFactor }: PlatformParts,
): void {
  const problems = new ProblemFilter(environment);
  const signed = new SignedNotice(environment.secret);
  const limiter = makeLimiter(dataSource, 'bounces', { ...PER_ADDRESS, points: PER_ADDRESS.points * rateFactor });

  const hear = async (id: string, address: string): Promise<void> => {
    const uow = app.get(UnitOfWork);
    const hearing = { name: 'hear-bounce', text: 'select tenant_id from identity.hear_bounce($1, $2)' };
    const known = await uow.lookUp<{ tenant_id: string }>(hearing, [id, emailKey(address)]);
    for (const { tenant_id: tenantId } of known) {
      const actor = await uow.systemActorOf('mail', tenantId);
      await uow.run(actor, (tx) => app.get(Bounces).tell(tx, { tenantId, email: address, subject: '' }));
    }
  };

  void fastify.register((scope, _, done) => {
    scope.setErrorHandler((error, request, reply) => problems.answer(error, request, reply));
    scope.removeAllContentTypeParsers();
    // As it came: the signature is of these bytes, and nothing is read before it is known whose they are.
    scope.addContentTypeParser(
      'application/json',
      { parseAs: 'string', bodyLimit: MOST_BYTES },
      (_, body, parsedBody) => parsedBody(null, body),
    );
    scope.post(BOUNCES, async (request, reply) => {
      await take(limiter, addressPrefix(request.ip));
      const body = typeof request.body === 'string' ? request.body : '';
      const [at, signature] = [headerOf(request, 'x-tenantry-time'), headerOf(request, 'x-tenantry-signature')];
      if (!signed.isGenuine({ at, body, signature }, clock.now())) throw new Refusal('forbidden');
      const { id, email: address } = parsed(body);
      await hear(id, address);
      return reply.status(204).send();
    });
    done();
  });
}
