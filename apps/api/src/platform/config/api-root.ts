import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the API package, the same from the sources (tests) and from the bundle in `dist`. */
export function apiRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'data', 'municipalities.csv'))) {
    const above = dirname(folder);
    if (above === folder) throw new Error('The folder of the API package was not found.');
    folder = above;
  }
  return folder;
}
