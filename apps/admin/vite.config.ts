import react from '@vitejs/plugin-react';
import { msw } from 'msw/vite';
import { defineConfig } from 'vite';

const api = `http://localhost:${process.env.TENANTRY_API_PORT ?? 3000}`;

export default defineConfig(({ mode }) => ({
  base: '/admin/',
  // Without a server, `dev:mock` answers from fixtures; the worker comes from its package, no copy of it is kept here.
  plugins: [react(), ...(mode === 'mock' ? [msw({ mode: 'worker-only' })] : [])],
  build: {
    target: 'es2023',
    manifest: true,
    sourcemap: false,
    // The polyfill would be an inline script, which the content security policy forbids.
    modulePreload: { polyfill: false },
  },
  server: { port: 5173, ...(mode === 'mock' ? {} : { proxy: { '/api': api, '/mailbox': api } }) },
}));
