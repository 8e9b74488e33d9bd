import { StartUpError } from '../platform/config/start-up-error';
import { reasonOf } from '../platform/database/database-error';
import { migrate } from '../platform/database/migrate';

const url = process.env['DATABASE_MIGRATION_URL'];
try {
  if (!url)
    throw new StartUpError('DATABASE_MIGRATION_URL: required, the address of the migrator role (see "pnpm db:roles").');
  const done = await migrate(url);
  process.stdout.write(done.length === 0 ? 'The database is up to date.\n' : `${done.join('\n')}\n`);
} catch (error) {
  process.stderr.write(
    `tenantry: ${error instanceof StartUpError ? error.message : `DATABASE_MIGRATION_URL: the migrations did not run: ${reasonOf(error)}.`}\n`,
  );
  process.exitCode = 1;
}
