import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

// A zone west of Greenwich, where a plain date read as an instant would show the day before.
process.env.TZ = 'America/Los_Angeles';

export default defineConfig({
  plugins: [react()],
  test: {
    environment: 'jsdom',
    environmentOptions: { jsdom: { url: 'http://localhost/customer/' } },
    pool: 'threads',
    // Each file has its own document; the modules are loaded once for each worker.
    isolate: false,
    maxWorkers: 2,
    // A whole wizard typed by a simulated hand takes a busy machine longer than one would think; what hangs is found all the same.
    testTimeout: 90_000,
    setupFiles: ['test/setup.ts'],
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
    server: { deps: { inline: [/@mui\//] } },
  },
});
