import type { Build, Ids } from './calls';
import { textsAt } from './announcements-of-place';
import type { World } from './world';

async function versionOf(world: World, id: string): Promise<number> {
  const [row] = await world.database.rows('select version from announcements where id::text = $1', [id]);
  return Number(row?.['version'] ?? 1);
}

const byId: Build = ({ ownAnnouncement }) => ({ params: { id: ownAnnouncement } });
const step = async ({ ownAnnouncement: id }: Ids, world: World) => ({
  params: { id },
  version: await versionOf(world, id),
});

/** Announcements, and the brand under which they go out. */
export const announcementCalls: Record<string, Build> = {
  'GET /admin/announcements': () => ({}),
  'GET /admin/announcements/:id': byId,
  'GET /admin/announcements/:id/deliveries': byId,
  'GET /admin/announcement-recipients': () => ({ query: { types: 'billing,technical' } }),
  'POST /admin/announcements': (_, __, { place }) => ({ body: { types: ['business'], texts: textsAt(place.key) } }),
  'PUT /admin/announcements/:id': async (ids, world, { place }) => ({
    ...(await step(ids, world)),
    body: { types: ['business'], texts: textsAt(world.placeOf(ids.ownAnnouncement)?.key ?? place.key) },
  }),
  // Of a type that nobody has, and later: the walk is about who may, not about mails.
  'POST /admin/announcements/:id/send': async (ids, world) => ({
    ...(await step(ids, world)),
    body: { at: { date: '2998-01-01', time: '09:30', timezone: 'Europe/Rome' } },
  }),
  'POST /admin/announcements/:id/cancel': step,
  'GET /customer/announcements': () => ({}),
  'GET /admin/brand': () => ({}),
  'GET /admin/brands': () => ({}),
  'PUT /admin/brand': async (_, world, { place }) => {
    const [row] = await world.database.rows('select version from brands where tenant_id = $1', [place.id]);
    return {
      body: { name: `CANARY-${place.key}-brands-name`, accent: '#0B6570', replyTo: null },
      version: Number(row?.['version'] ?? 0),
    };
  },
};
