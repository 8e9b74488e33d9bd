import { systemActor } from '../platform/access/actor';
import { StartUpError } from '../platform/config/start-up-error';
import { UnitOfWork } from '../platform/database/unit-of-work';
import type { PlatformParts } from '../platform/platform.module';

/** Production does not serve an installation that nobody can administer (AU-09): there is no default account. */
export async function refuseFirstStartWithoutAdministrator({ dataSource, clock }: PlatformParts): Promise<void> {
  const [row] = await new UnitOfWork(dataSource, clock).read(systemActor('start'), (tx) =>
    tx.query<{ exists: boolean }>('select identity.administrators_exist() as exists'),
  );
  if (!row?.exists)
    throw new StartUpError(
      'There is no administrator yet. Run "pnpm bootstrap <e-mail> <first name> <last name>" once; it mails a link to set the password.',
    );
}
