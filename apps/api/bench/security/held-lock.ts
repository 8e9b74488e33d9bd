import pg from 'pg';

/** Locks the table that everything stands on, as a migration or a person at a console might; `release` lets it go. */
export async function holdLock(superuserUrl: string): Promise<{ release(): Promise<void> }> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  await client.query('begin');
  await client.query('lock table tenants in access exclusive mode');
  return {
    release: async () => {
      await client.query('rollback');
      await client.end();
    },
  };
}
