import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
    setupFiles: ['test/support/setup.ts'],
    globalSetup: ['test/support/postgres-server.ts'],
    // What a test changes lives in its app and its database: the modules are loaded once for each worker.
    isolate: false,
    // Each file has its own database; two at a time is what two cores carry.
    maxWorkers: 2,
    // The long forms (pnpm test:long) repeat the same for hours where needed.
    testTimeout: process.env['TENANTRY_LONG'] ? 7_200_000 : 90_000,
    hookTimeout: 180_000,
  },
});
