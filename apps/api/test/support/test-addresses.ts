/** The migrated database that every test file copies. */
export const TEMPLATE = 'tenantry_test_template';

/** Passwords of the roles in a test server, which listens on loopback and lives as long as the run. */
export const TEST_PASSWORDS = { migrator: 'test-migrator', app: 'test-app', worker: 'test-worker' };

/** The address of a database on the server of `adminUrl`, for a role. */
export function addressOf(adminUrl: string, database: string, role?: string, password?: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  if (role) url.username = role;
  if (password) url.password = password;
  return url.toString();
}
