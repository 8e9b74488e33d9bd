import { entities } from '../app.module';
import { migrations } from '../migrations';
import { Clock } from '../platform/clock/clock';
import type { Environment } from '../platform/config/environment';
import { StartUpError } from '../platform/config/start-up-error';
import { openDataSource, refuseUnsafeDatabase } from '../platform/database/data-source';
import { isUnavailable, reasonOf } from '../platform/database/database-error';
import { refuseUnsafeRoles } from '../platform/database/safe-role';
import type { PlatformParts } from '../platform/platform.module';
import { openDatabase } from './open-database';

export interface OpenParts extends PlatformParts {
  /** Closes the pool, then the embedded server: in this order nothing is cut off. */
  close(): Promise<void>;
}

/** Opens everything the modules stand on, and refuses what would not protect the data. */
export async function openParts(
  environment: Environment,
  clock = new Clock(),
  log: (line: string) => void = () => undefined,
): Promise<OpenParts> {
  const database = await openDatabase(environment, log);
  try {
    await refuseUnsafeRoles(database);
    const dataSource = await openDataSource(database.appUrl, entities);
    await refuseUnsafeDatabase(
      dataSource,
      migrations.map((migration) => migration.name),
    );
    return {
      environment,
      dataSource,
      clock,
      workerUrl: database.workerUrl,
      rateFactor: 1,
      close: async () => {
        if (dataSource.isInitialized) await dataSource.destroy();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    if (isUnavailable(error)) throw new StartUpError(`The database does not answer: ${reasonOf(error)}`);
    throw error;
  }
}
