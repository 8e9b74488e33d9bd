import react from '@vitejs/plugin-react';
import { msw } from 'msw/vite';
import { defineConfig } from 'vite';
import { compression } from 'vite-plugin-compression2';

export default defineConfig(({ mode }) => ({
  base: '/customer/',
  plugins: [
    react(),
    // Compressed once here and not at each request; the server picks by Accept-Encoding.
    compression({ algorithms: ['gzip', 'brotliCompress'], include: /\.(js|css|svg|json)$/, threshold: 1024 }),
    // Without a server, `dev:mock` answers from fixtures; the worker comes from its package, no copy of it is kept here.
    ...(mode === 'mock' ? [msw({ mode: 'worker-only' })] : []),
  ],
  build: {
    target: 'es2023',
    manifest: true,
    sourcemap: false,
    // The polyfill would be an inline script, which the content security policy forbids.
    modulePreload: { polyfill: false },
  },
  // `pnpm dev` reaches this server through that of the admin app, which has the one address.
  server: { port: Number(process.env.CUSTOMER_PORT ?? 5174), strictPort: true },
}));
