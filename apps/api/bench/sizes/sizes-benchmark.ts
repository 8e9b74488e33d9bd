import { join } from 'node:path';
import { log, type BenchOptions } from '../command-line';
import { tableOf, writeMeasurements } from '../report/measurement-file';
import { apiRoot } from '../../src/platform/config/api-root';
import { compressedSize, type Size } from './compressed-size';
import { loadedWith, readManifest, scriptsOf, type Manifest } from './manifest';

const LARGEST = 5;

/** First visits with a budget: what a browser loads before the page stands. `pages` are dynamic entries by their name. */
const VISITS = [
  { app: 'customer', name: 'sign-in page', pages: ['sign-in-page'], budget: '≤ 200, aim 180' },
  { app: 'customer', name: 'home', pages: ['signed-in-layout', 'home-page'], budget: '–' },
  { app: 'admin', name: 'shell', pages: ['signed-in-layout'], budget: '≤ 230, aim 200' },
  { app: 'admin', name: 'sign-in page', pages: ['sign-in-page'], budget: '–' },
  { app: 'admin', name: 'shell with dashboard', pages: ['signed-in-layout', 'dashboard-page'], budget: '–' },
  { app: 'admin', name: 'shell with customers', pages: ['signed-in-layout', '/customers-page'], budget: '–' },
] as const;

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);
const cells = ({ gzip, brotli }: Size): string[] => [kilobytes(gzip), kilobytes(brotli)];
const distOf = (app: string): string => join(apiRoot(), '..', app, 'dist');
const entriesOf = (manifest: Manifest): string[] => Object.keys(manifest).filter((key) => manifest[key]?.isEntry);

function visitRow({ app, name, pages, budget }: (typeof VISITS)[number]): string[] {
  const manifest = readManifest(distOf(app));
  if (!manifest) return [app, name, 'not built', '', budget];
  const keys = pages.map((page) =>
    Object.keys(manifest).find((key) => key.includes(page) && manifest[key]?.isDynamicEntry),
  );
  if (keys.includes(undefined)) return [app, name, 'no such page', '', budget];
  const loaded = loadedWith(manifest, [...entriesOf(manifest), ...keys.filter((key) => key !== undefined)]);
  return [app, name, ...cells(compressedSize(distOf(app), scriptsOf(manifest, loaded))), budget];
}

/** The largest parts that are fetched later: each lazy entry with what the first visit has not brought. */
function lazyRows(app: string): string[][] {
  const manifest = readManifest(distOf(app));
  if (!manifest) return [];
  const initial = loadedWith(manifest, entriesOf(manifest));
  return Object.keys(manifest)
    .filter((key) => manifest[key]?.isDynamicEntry)
    .map((key) => {
      const added = [...loadedWith(manifest, [key])].filter((loaded) => !initial.has(loaded));
      return { key, size: compressedSize(distOf(app), scriptsOf(manifest, added)) };
    })
    .sort((a, b) => b.size.gzip - a.size.gzip)
    .slice(0, LARGEST)
    .map(({ key, size }) => [app, key.split('/').at(-1) ?? key, ...cells(size), '≤ 160']);
}

/** P12: JavaScript of the first visits and the largest lazy parts, from the manifests of the built apps. */
export function sizesBenchmark(options: BenchOptions): void {
  const head = ['app', 'what', 'gzip kB', 'brotli kB', 'budget (gzip)'];
  const sections = [
    'Kilobytes (1,000 bytes) of JavaScript: the entry, all it imports statically, and the page named.',
    tableOf({ head, rows: VISITS.map(visitRow) }),
    '## Largest lazy parts\n\nEach with everything it needs that the first visit has not loaded.',
    tableOf({ head, rows: ['admin', 'customer'].flatMap(lazyRows) }),
  ];
  log(sections.join('\n\n'));
  writeMeasurements('sizes', { title: 'JavaScript over the wire', command: 'pnpm bench sizes', sections }, options);
}
