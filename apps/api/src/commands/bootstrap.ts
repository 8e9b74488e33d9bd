import 'reflect-metadata';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module';
import { People } from '../modules/accounts';
import { systemActor } from '../platform/access/actor';
import { ROOT_TENANT_ID } from '../platform/access/root-tenant';
import { apiRoot } from '../platform/config/api-root';
import { readEnvironment } from '../platform/config/environment';
import { StartUpError } from '../platform/config/start-up-error';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { openParts } from '../server/open-parts';

/** Makes the first platform administrator and mails them a link to set a password: once, when there is none (AU-09). */
async function bootstrap([email, firstName, lastName]: string[]): Promise<void> {
  if (!email || !firstName || !lastName)
    throw new StartUpError('usage: pnpm bootstrap <e-mail> <first name> <last name>');
  const parts = await openParts(readEnvironment(process.env, join(apiRoot(), '..', '..')));
  const app = await NestFactory.createApplicationContext(AppModule.with(parts), { logger: false });
  try {
    await app.get(UnitOfWork).run(systemActor('bootstrap'), async (tx) => {
      const [row] = await tx.query<{ exists: boolean }>('select identity.administrators_exist() as exists');
      if (row?.exists)
        throw new StartUpError('There is an administrator already; further ones are invited in the admin app.');
      await app.get(People).inviteAdministrator(tx, {
        tenantId: ROOT_TENANT_ID,
        tenantName: 'Tenantry',
        role: 'platform_admin',
        email,
        firstName,
        lastName,
        language: 'en',
        timezone: 'UTC',
        mail: { sendAt: tx.now, localDate: null },
      });
    });
    process.stdout.write(`A mail with a link to set the password goes to ${email} when the server runs.\n`);
  } finally {
    await app.close();
    await parts.close();
  }
}

bootstrap(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`tenantry: ${error instanceof StartUpError ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
