import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { mockWorker } from './mock-worker-plugin';

const api = `http://localhost:${process.env.TENANTRY_API_PORT ?? 3000}`;

export default defineConfig(({ mode }) => ({
  base: '/admin/',
  plugins: [react(), ...(mode === 'mock' ? [mockWorker()] : [])],
  build: {
    target: 'es2023',
    manifest: true,
    sourcemap: false,
    // The polyfill would be an inline script, which the content security policy forbids.
    modulePreload: { polyfill: false },
  },
  server: { port: 5173, ...(mode === 'mock' ? {} : { proxy: { '/api': api, '/mailbox': api } }) },
}));
