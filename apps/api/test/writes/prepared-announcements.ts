import { announcementRoutes, brandRoutes } from '@tenantry/contracts/admin';
import { announcementInputOf } from '../factories/announcement-input';
import { nameOf, type Prepare } from './prepared-write';
import type { Workplace } from './workplace';

/** A draft to a type that nobody has: the writes are looked at here, not the mails. */
async function draft(at: Workplace) {
  const { body } = await at.partner.admin.call(announcementRoutes.create, {
    body: announcementInputOf(at.given.unique('novita'), { types: ['business'] }),
  });
  return { who: at.partner.admin, parts: { params: { id: body.id }, version: 1 } };
}

const later = { at: { date: '2998-01-01', time: '09:30', timezone: 'Europe/Rome' } };

/** Announcements and the brand. */
export const preparedAnnouncements: Record<string, Prepare> = {
  [nameOf(announcementRoutes.create)]: async (at) => ({
    who: at.partner.admin,
    parts: { body: announcementInputOf(at.given.unique('novita')) },
  }),
  [nameOf(announcementRoutes.update)]: async (at) => {
    const { who, parts } = await draft(at);
    return { who, parts: { ...parts, body: announcementInputOf(at.given.unique('altro')) } };
  },
  [nameOf(announcementRoutes.send)]: async (at) => {
    const { who, parts } = await draft(at);
    return { who, parts: { ...parts, body: later } };
  },
  [nameOf(announcementRoutes.cancel)]: draft,
  // Each time of a company of its own: a second first brand would be a change of the one before.
  [nameOf(brandRoutes.update)]: async (at) => {
    const { admin, name } = await at.given.partner();
    return { who: admin, parts: { version: 0, body: { name, accent: '#0B6570', replyTo: null } } };
  },
};
