import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..', '..', '..');
const cruiser = join(root, 'node_modules', '.bin', 'depcruise');
const config = join(root, '.dependency-cruiser.mjs');

interface Report {
  summary: { totalCruised: number; violations: { from: string; rule: { name: string } }[] };
}

const cruise = (folder: string): Report =>
  JSON.parse(
    spawnSync(cruiser, ['--config', config, '--output-type', 'json', 'apps', 'packages', 'e2e'], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 64e6,
    }).stdout,
  ) as Report;

/** One file that breaks each rule, and what it imports; nothing else in its small tree is wrong. */
const samples: Record<string, { bad: string; imports: string }> = {
  'no-cycles': { bad: 'packages/ui/src/a.ts', imports: 'packages/ui/src/b.ts' },
  'contracts-stand-alone': { bad: 'packages/contracts/src/x.ts', imports: 'packages/elsewhere/src/x.ts' },
  'api-client-knows-contracts': { bad: 'packages/api-client/src/x.ts', imports: 'packages/ui/src/x.ts' },
  'ui-knows-no-app': { bad: 'packages/ui/src/x.ts', imports: 'apps/admin/src/x.ts' },
  'ui-takes-shared-contracts': { bad: 'packages/ui/src/x.ts', imports: 'packages/contracts/src/admin.ts' },
  'ui-knows-no-frame': { bad: 'packages/ui/src/x.ts', imports: 'packages/app-frame/src/x.ts' },
  'frame-knows-no-app': { bad: 'packages/app-frame/src/x.ts', imports: 'packages/contracts/src/customer.ts' },
  'platform-knows-no-module': {
    bad: 'apps/api/src/platform/jobs/x.ts',
    imports: 'apps/api/src/modules/plans/index.ts',
  },
  'modules-know-no-server': { bad: 'apps/api/src/modules/plans/x.ts', imports: 'apps/api/src/server/x.ts' },
  'modules-meet-at-their-face': {
    bad: 'apps/api/src/modules/plans/x.ts',
    imports: 'apps/api/src/modules/tenants/tenants.service.ts',
  },
  'pure-files-know-no-database': {
    bad: 'apps/api/src/modules/plans/plan.policy.ts',
    imports: 'apps/api/src/platform/database/transaction.ts',
  },
  'database-stays-in-the-platform': { bad: 'apps/api/src/modules/plans/x.ts', imports: 'node_modules/pg/index.js' },
  'apps-know-no-app': { bad: 'apps/customer/src/x.ts', imports: 'apps/admin/src/x.ts' },
  'admin-takes-admin-contracts': { bad: 'apps/admin/src/app/x.ts', imports: 'packages/contracts/src/customer.ts' },
  'customer-takes-customer-contracts': {
    bad: 'apps/customer/src/app/x.ts',
    imports: 'packages/contracts/src/admin.ts',
  },
  'features-do-not-meet': { bad: 'apps/admin/src/features/plans/x.ts', imports: 'apps/admin/src/features/mails/x.ts' },
  'features-below-pages': { bad: 'apps/admin/src/features/plans/x.ts', imports: 'apps/admin/src/pages/plans/x.ts' },
  'pages-below-app': { bad: 'apps/admin/src/pages/plans/x.ts', imports: 'apps/admin/src/app/x.ts' },
  'shared-at-the-bottom': { bad: 'apps/admin/src/shared/x.ts', imports: 'apps/admin/src/features/plans/x.ts' },
  'e2e-looks-from-outside': { bad: 'e2e/journeys/x.ts', imports: 'apps/admin/src/x.ts' },
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tenantry-boundaries-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(at: string, path: string, text: string): void {
  mkdirSync(dirname(join(at, path)), { recursive: true });
  writeFileSync(join(at, path), text);
}

function treeOf(name: string, bad: string, imports: string): string {
  const at = join(folder, name);
  const relative = join(
    ...dirname(bad)
      .split('/')
      .map(() => '..'),
    imports,
  );
  for (const part of ['apps', 'packages', 'e2e']) mkdirSync(join(at, part), { recursive: true });
  write(at, 'tsconfig.base.json', '{}');
  // A cycle needs both directions; everywhere else the other file is innocent.
  const back = `import { x as back } from '../../../${bad}';\nexport const x = back;\n`;
  write(at, imports, name === 'no-cycles' ? back : 'export const x = 1;\n');
  write(at, bad, `import { x as other } from '${relative}';\nexport const x = other;\n`);
  symlinkSync(join(root, 'node_modules', '.pnpm'), join(at, '.pnpm'));
  return at;
}

it('cruises the whole of the sources and finds nothing', () => {
  const { summary } = cruise(root);
  // A compiler that the cruiser cannot read makes it cruise nothing, and pass.
  expect(summary.totalCruised).toBeGreaterThan(600);
  expect(summary.violations.map(({ from, rule }) => `${rule.name}: ${from}`)).toEqual([]);
});

it('has a sample for each rule', () => {
  const names = JSON.parse(
    execFileSync(process.execPath, [
      '--input-type=module',
      '--eval',
      `const { default: c } = await import(${JSON.stringify(config)}); console.log(JSON.stringify(c.forbidden.map((r) => r.name)))`,
    ]).toString(),
  ) as string[];
  expect(Object.keys(samples).toSorted()).toEqual(names.toSorted());
});

it.each(Object.entries(samples))('%s catches a file that breaks it', (name, { bad, imports }) => {
  const { violations } = cruise(treeOf(name, bad, imports)).summary;
  expect(violations.map(({ rule }) => rule.name)).toContain(name);
});
