import type { FastifyInstance } from 'fastify';
import { systemActor } from '../platform/access/actor';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { notFound } from '../platform/http/problem';
import { OutboundEmail } from '../platform/mail/outbound-email.entity';
import type { PlatformParts } from '../platform/platform.module';
import { demoCodes } from '../seeds/demo-factors';
import { codesPage, mailboxPage, mailPage } from './mailbox-page';

const NEWEST = 200;
const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
// The list needs no script and no style from elsewhere; a mail is shown in a frame that may do nothing but open links.
const POLICY = `default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'self'`;

/** The mails of demo mode, readable without a mail server. Exists in demo mode only, which listens on loopback only. */
export function serveMailbox(fastify: FastifyInstance, parts: PlatformParts): void {
  const { environment, dataSource, clock } = parts;
  if (environment.mode !== 'demo') return;
  const uow = new UnitOfWork(dataSource, clock);
  const newest = (search: string) =>
    uow.read(systemActor('mailbox'), (tx) =>
      tx.query<Pick<OutboundEmail, 'id'> & { to: string; subject: string; at: string }>(
        `select id, to_email as "to", rendered->>'subject' as subject, to_json(sent_at) #>> '{}' as at from outbound_emails
         where rendered is not null and ($1 = '' or position(lower($1) in lower(to_email)) > 0) order by sent_at desc limit $2`,
        [search, NEWEST],
      ),
    );
  const one = (id: string) =>
    uow.read(systemActor('mailbox'), (tx) => {
      if (!ID.test(id)) throw notFound();
      return tx.scoped(OutboundEmail).getOrNotFound(id);
    });
  fastify.get<{ Querystring: { search?: string } }>('/mailbox', async (request, reply) => {
    const search = String(request.query.search ?? '').slice(0, 200);
    return reply
      .header('Content-Security-Policy', POLICY)
      .type('text/html; charset=utf-8')
      .send(mailboxPage(await newest(search), search));
  });
  fastify.get('/mailbox/codes', async (_, reply) =>
    reply
      .header('Content-Security-Policy', POLICY)
      .type('text/html; charset=utf-8')
      .send(codesPage(await demoCodes(parts))),
  );
  fastify.get<{ Params: { id: string } }>('/mailbox/:id', async (request, reply) => {
    const mail = await one(request.params.id);
    return reply.header('Content-Security-Policy', POLICY).type('text/html; charset=utf-8').send(mailPage(mail));
  });
  fastify.get<{ Params: { id: string } }>('/mailbox/:id/html', async (request, reply) => {
    const mail = await one(request.params.id);
    return reply
      .header(
        'Content-Security-Policy',
        `default-src 'none'; style-src 'unsafe-inline'; sandbox allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation; frame-ancestors 'self'`,
      )
      .header('X-Frame-Options', 'SAMEORIGIN')
      .type('text/html; charset=utf-8')
      .send(mail.rendered?.html.replaceAll('<a ', '<a target="_top" ') ?? '');
  });
}
