import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { v7 as uuid } from 'uuid';
import { ROOT_TENANT_ID } from '../../src/platform/access/root-tenant';

const LOOK_EVERY = 25;

/** Gives customers below the platform this many contacts, once, and sends them an announcement through the job queue. */
export async function announceTo(url: string, readers: number, round: number) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  if (round === 0) {
    await client.query(
      `with places as (select id, row_number() over (order by id) - 1 as place, count(*) over () as places from tenants where kind = 'customer'),
       added as (
         insert into contacts (id, tenant_id, first_name, last_name, email, email_norm)
         select gen_random_uuid(), p.id, 'Ada', 'Riva', 'reader-' || n || '@bench.example', 'reader-' || n || '@bench.example'
         from generate_series(1, $1::int) n join places p on p.place = n % p.places returning id, tenant_id)
       insert into contact_type_assignments (tenant_id, contact_id, type) select tenant_id, id, 'business' from added`,
      [readers],
    );
    await client.query('analyze');
  }
  const id = uuid();
  const text = { subject: 'Novità', body: 'Da leggere. '.repeat(40) };
  await client.query(
    `insert into announcements (id, tenant_id, types, texts, status, send_at) values ($1, $2, '{business}', $3, 'scheduled', now())`,
    [id, ROOT_TENANT_ID, { it: text, en: text }],
  );
  const from = performance.now();
  await client.query(
    `select graphile_worker.add_job('announcements.deliver', $1::json, queue_name => 'announcements', job_key => $2)`,
    [JSON.stringify({ tenantId: ROOT_TENANT_ID, announcementId: id }), `announcement:${id}`],
  );
  const reach = async (condition: string): Promise<number> => {
    for (;;) {
      const { rowCount } = await client.query(`select from announcements where id = $1 and ${condition}`, [id]);
      if (rowCount) return performance.now() - from;
      await wait(LOOK_EVERY);
    }
  };
  return {
    /** Milliseconds until all mails stood in the queue. */
    started: () => reach('recipients is not null'),
    /** Until so many mails have gone. */
    reached: (mails: number) =>
      reach(
        `(select count(*) from announcement_deliveries d where d.announcement_id = announcements.id and d.status = 'sent') >= ${mails}`,
      ),
    withdraw: async () => {
      await client.query(`update announcements set status = 'cancelled', ended_at = now() where id = $1`, [id]);
      await client.end();
    },
  };
}
