import { defineConfig } from 'vitest/config';

// A zone west of Greenwich, where a plain date read as an instant would show the day before.
process.env.TZ = 'America/Los_Angeles';

export default defineConfig({
  test: {
    environment: 'jsdom',
    pool: 'threads',
    maxWorkers: 1,
    isolate: false,
    setupFiles: ['src/testing/setup.ts'],
  },
});
