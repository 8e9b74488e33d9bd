import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, dirname } from 'node:path';
import type { Plugin } from 'vite';

/** Serves the service worker of msw from its package, so that no generated copy of it is kept in the repository. */
export const mockWorker = (): Plugin => ({
  name: 'mock-worker',
  configureServer(server) {
    const file = join(dirname(createRequire(import.meta.url).resolve('msw/package.json')), 'lib/mockServiceWorker.js');
    server.middlewares.use('/admin/mockServiceWorker.js', (_request, response, next) => {
      readFile(file).then((text) => {
        response.setHeader('Content-Type', 'text/javascript');
        response.end(text);
      }, next);
    });
  },
});
