import { defineConfig } from '@playwright/test';
import { findChromium } from './support/find-chromium.mjs';
import { baseUrl, dataFolder, PORT, PROVIDER_PORT, SMTP_PORT } from './support/run-folder.mjs';

// The journeys run against the built product as a newcomer starts it (demo mode, embedded PostgreSQL, data of its own),
// with mail going through a real SMTP server on loopback.
export default defineConfig({
  testDir: 'journeys',
  forbidOnly: !!process.env.CI,
  retries: 0,
  workers: 2,
  // A journey by keyboard takes a busy machine a minute; what hangs is found by the timeout of one expectation.
  timeout: 180_000,
  expect: { timeout: 15_000 },
  reporter: process.env.CI ? [['list']] : [['line']],
  use: {
    baseURL: baseUrl,
    // Recording takes a fifth of the time: E2E_TRACE=1 to see what a failure looked like.
    trace: process.env.E2E_TRACE ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: findChromium(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  // What is typed as a canary stays in the demo data: last, so that it is in nobody's way.
  projects: [
    { name: 'sign-ins', testMatch: 'sign-ins.setup.ts' },
    { name: 'journeys', testIgnore: 'canaries/{typed,shown}.spec.ts', dependencies: ['sign-ins'] },
    { name: 'typed', testMatch: 'canaries/typed.spec.ts', dependencies: ['journeys'] },
    { name: 'shown', testMatch: 'canaries/shown.spec.ts', dependencies: ['typed'] },
  ],
  webServer: [
    { command: 'node support/smtp-sink.mjs', port: SMTP_PORT, reuseExistingServer: false },
    { command: 'node support/openid-provider.mjs', port: PROVIDER_PORT, reuseExistingServer: false },
    {
      command: 'node ../apps/api/dist/main.js',
      url: `${baseUrl}/readyz`,
      timeout: 120_000,
      reuseExistingServer: false,
      gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
      env: {
        TENANTRY_MODE: 'demo',
        TENANTRY_DATA_DIR: dataFolder,
        TENANTRY_DEMO_CUSTOMERS: '40',
        TENANTRY_LOCAL_PROVIDERS: 'on',
        TENANTRY_TRUST_PROXY: '127.0.0.1',
        PORT: String(PORT),
        BASE_URL: baseUrl,
        SMTP_URL: `smtp://127.0.0.1:${SMTP_PORT}`,
        LOG_LEVEL: 'error',
      },
    },
  ],
});
