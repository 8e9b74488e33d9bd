import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One chunk of a Vite manifest. */
export interface Chunk {
  file: string;
  isEntry?: boolean;
  isDynamicEntry?: boolean;
  imports?: string[];
  dynamicImports?: string[];
}

export type Manifest = Record<string, Chunk>;

/** The manifest of an app that is built, or undefined. */
export function readManifest(dist: string): Manifest | undefined {
  const file = join(dist, '.vite', 'manifest.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Manifest) : undefined;
}

/** Keys of the chunks that are loaded with `keys`: themselves and what they import statically. */
export function loadedWith(manifest: Manifest, keys: readonly string[]): Set<string> {
  const loaded = new Set<string>();
  const visit = (key: string): void => {
    if (loaded.has(key)) return;
    loaded.add(key);
    for (const imported of manifest[key]?.imports ?? []) visit(imported);
  };
  for (const key of keys) visit(key);
  return loaded;
}

/** The files of chunks, JavaScript only: fonts and icons stand in a manifest too. */
export const scriptsOf = (manifest: Manifest, keys: Iterable<string>): Set<string> =>
  new Set([...keys].map((key) => manifest[key]?.file ?? '').filter((file) => file.endsWith('.js')));
