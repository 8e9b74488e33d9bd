import { v7 as uuid } from 'uuid';
import { canary } from './canary';
import type { Place, World } from './world';

/** The words of an announcement of this place: canaries in both languages. */
export const textsAt = (key: string) => {
  const text = { subject: canary(key, 'announcements', 'subject'), body: canary(key, 'announcements', 'body') };
  return { it: text, en: text };
};

/** A draft of exactly this company; `fresh` makes one more, for what a call may use up. */
export async function announcementAt(world: World, place: Place, fresh: boolean): Promise<string | undefined> {
  if (place.kind === 'customer') return undefined;
  const [known] = fresh
    ? []
    : await world.database.rows(
        `select id from announcements where tenant_id = $1 and status = 'draft' order by id limit 1`,
        [place.id],
      );
  if (known) return String(known['id']);
  const id = uuid();
  await world.database.rows('insert into announcements (id, tenant_id, types, texts) values ($1, $2, $3, $4)', [
    id,
    place.id,
    ['business'],
    textsAt(place.key),
  ]);
  return id;
}
