import { prepareDatabase, rolesScript } from '../platform/database/roles';

// With DATABASE_ADMIN_URL the roles and the database are made; without it the script is printed for a person to run.
const names = ['TENANTRY_MIGRATOR_PASSWORD', 'TENANTRY_APP_PASSWORD', 'TENANTRY_WORKER_PASSWORD'] as const;
const [migrator, app, worker] = names.map((name) => process.env[name]);
const adminUrl = process.env['DATABASE_ADMIN_URL'];

if (!migrator || !app || !worker) {
  process.stderr.write(`tenantry: set ${names.join(', ')} to the passwords that the roles shall have.\n`);
  process.exitCode = 1;
} else if (adminUrl) {
  await prepareDatabase(adminUrl, process.env['DATABASE_NAME'] ?? 'tenantry', { migrator, app, worker });
  process.stdout.write('Roles and database are ready. Next: pnpm db:migrate\n');
} else {
  process.stdout.write(
    `${rolesScript({ migrator, app, worker })}\n-- then, as superuser: create database tenantry owner tenantry_owner;\n`,
  );
}
