import { respond } from '@tenantry/api-client/testing';
import { mailId, type Mail } from '@tenantry/contracts';
import { mailRoutes } from '@tenantry/contracts/admin';
import { aMail, fixtureId } from '@tenantry/contracts/fixtures';
import { newId } from './new-id';
import { shelf } from './shelf';

const mails = shelf<Mail & { customerId: string }>([{ ...aMail(), customerId: fixtureId(900) }]);

const morningOf = (date: string) => `${date}T06:00:00Z`;

/** Notes the creation mail of a customer, and returns the instant at which it goes. */
export function announce(
  customerId: string,
  to: string,
  mail: { when: 'now' } | { when: 'date'; date: string },
): string {
  const sendAt = mail.when === 'now' ? new Date().toISOString() : morningOf(mail.date);
  const status = mail.when === 'now' ? 'queued' : 'scheduled';
  mails.add({ ...aMail({ to, status, sendAt, version: 1 }), id: mailId.parse(newId()), customerId });
  return sendAt;
}

/** The mails of customers; none ever goes. */
export const mailHandlers = [
  respond(mailRoutes.list, ({ params }) => ({
    items: mails.all().filter(({ customerId }) => customerId === params.id),
  })),
  respond(mailRoutes.reschedule, ({ params, body }) =>
    mails.change(params.id, { status: 'scheduled', sendAt: morningOf(body.date) }),
  ),
  respond(mailRoutes.sendNow, ({ params }) => mails.change(params.id, { status: 'queued' })),
  respond(mailRoutes.cancel, ({ params }) => mails.change(params.id, { status: 'cancelled' })),
];
