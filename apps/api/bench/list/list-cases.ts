import type pg from 'pg';
import { listStatement, type ReferenceStatement } from '../references/reference-statement';

/** One comparison of the list: what the product is asked, what R runs, and the budget (design: performance). */
export interface ListCase {
  name: string;
  budget: string;
  statement: ReferenceStatement;
  path: string;
  /** Query strings to walk through; each must find something. */
  queries: readonly string[];
}

const PAGE = 'limit=50';
const PAGE_SIZE = 50;
const SEARCHES = 200;

/** The cursor of page `number`, as the page before it would give it. */
async function cursorOf(client: pg.Client, number: number): Promise<{ value: string; id: string }> {
  const { rows } = await client.query<{ value: string; id: string }>(
    `select to_json(created_at) #>> '{}' as value, id from tenants where kind = 'customer'
     order by created_at desc, id desc offset $1 limit 1`,
    [(number - 1) * PAGE_SIZE - 1],
  );
  if (!rows[0]) throw new Error(`There are not ${number} pages.`);
  return rows[0];
}

/** First letters of companies that are there, three to eight of them, as people type. */
async function searchesIn(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ typed: string }>(
    `select distinct left(name, 3 + (hashtext(id::text) & 7)) as typed from tenants
     where kind = 'customer' order by typed limit $1`,
    [SEARCHES],
  );
  return rows.map((row) => `${PAGE}&search=${encodeURIComponent(row.typed.trim())}`);
}

export const encodeCursor = ({ value, id }: { value: string; id: string }): string =>
  encodeURIComponent(Buffer.from(JSON.stringify(['newest', value, id])).toString('base64'));

/** The cases, of which the last is left out where the seed is too small for it. */
export async function listCases(client: pg.Client, customers: number): Promise<ListCase[]> {
  const lastPage = Math.min(2000, Math.floor(customers / PAGE_SIZE));
  const after = await cursorOf(client, lastPage);
  return [
    {
      name: 'P1 page of 50, newest first',
      budget: '≥ 0.65, aim 0.80',
      statement: listStatement(),
      path: '/page',
      queries: [PAGE],
    },
    {
      name: 'P1 search by prefix',
      budget: '≥ 0.65',
      statement: listStatement({ search: true }),
      path: '/search',
      queries: await searchesIn(client),
    },
    {
      name: `P1 page ${lastPage}`,
      budget: '≥ 0.65',
      statement: listStatement({ after }),
      path: '/late-page',
      queries: [`${PAGE}&cursor=${encodeCursor(after)}`],
    },
  ];
}
