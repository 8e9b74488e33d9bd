import './typescript-imports.mjs';

/**
 * `pnpm bench [list|announcements|start|sizes|security] …`: runs one benchmark and writes its table to `.github/measurements`. Needs `pnpm build`
 * first: what is measured is the product as it ships, not its sources.
 */
const benchmarks = {
  list: () => import('./list/list-benchmark.ts').then(({ listBenchmark }) => listBenchmark),
  announcements: () =>
    import('./announcements/announcements-benchmark.ts').then(({ announcementsBenchmark }) => announcementsBenchmark),
  start: () => import('./start/start-benchmark.ts').then(({ startBenchmark }) => startBenchmark),
  security: () => import('./security/security-benchmark.ts').then(({ securityBenchmark }) => securityBenchmark),
  sizes: () => import('./sizes/sizes-benchmark.ts').then(({ sizesBenchmark }) => sizesBenchmark),
};
const { log, parseOptions, usage } = await import('./command-line.ts');
const { name, options } = parseOptions(process.argv.slice(2));

if (name in benchmarks) await (await benchmarks[name]())(options);
else {
  log(usage);
  process.exitCode = 2;
}
