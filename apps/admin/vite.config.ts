import react from '@vitejs/plugin-react';
import { msw } from 'msw/vite';
import { defineConfig } from 'vite';
import { compression } from 'vite-plugin-compression2';

// `pnpm dev` has one address, this server's: what is not of this app goes to the API and to the customer area's server.
const port = Number(process.env.PORT ?? 3000);
const api = `http://127.0.0.1:${process.env.API_PORT ?? 3001}`;
const customerArea = `http://localhost:${process.env.CUSTOMER_PORT ?? 5174}`;
const proxy = {
  '^/(api|mailbox|healthz|readyz)': api,
  '/customer': { target: customerArea, ws: true },
};

export default defineConfig(({ mode }) => ({
  base: '/admin/',
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
  server: mode === 'mock' ? { port: 5173 } : { port, strictPort: true, proxy },
}));
