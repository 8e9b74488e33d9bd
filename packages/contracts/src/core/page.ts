import * as z from 'zod/mini';

/**
 * Query of a keyset list: `cursor` is the opaque value of the page before, `limit` at most 200. A cursor may hold the sort
 * key of the longest name: 200 syllables of Hangul are 1,800 bytes in it, and a third more as base64.
 */
export const pageQuery = {
  cursor: z.optional(z.string().check(z.maxLength(4000))),
  limit: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(200)), 50),
};

/** A page of a keyset list; `nextCursor` is null on the last page. */
export const page = <Item extends z.ZodMiniType>(item: Item) =>
  z.object({ items: z.array(item), nextCursor: z.nullable(z.string()) });

export interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}
