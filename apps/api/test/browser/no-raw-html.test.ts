import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..', '..', '..');

/** What the linter of this repository says of a component. */
function lint(source: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'raw-html-'));
  writeFileSync(join(folder, 'page.tsx'), source);
  const { stdout } = spawnSync(
    join(root, 'node_modules', '.bin', 'oxlint'),
    ['--config', join(root, '.oxlintrc.json'), '--format', 'unix', folder],
    { encoding: 'utf8' },
  );
  rmSync(folder, { recursive: true });
  return stdout;
}

it('SE-07 lets the linter refuse elements that are made of a text', () => {
  const page = (props: string) => `export const Page = ({ text }: { text: string }) => <p ${props} />;\n`;
  expect(lint(page('dangerouslySetInnerHTML={{ __html: text }}'))).toContain('react(no-danger)');
  expect(lint(page('title={text}'))).not.toContain('no-danger');
});

// Trusted types would stop it in the browser; here it is found before it gets there.
it('SE-07 has no place in either app that makes elements of a text, nor one that lets the linter look away', () => {
  const sources = globSync(['apps/{admin,customer}/src/**/*.{ts,tsx}', 'packages/*/src/**/*.{ts,tsx}'], { cwd: root });
  expect(sources.length).toBeGreaterThan(300);
  const raw =
    /dangerouslySetInnerHTML|\b(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write\b|no-danger|createContextualFragment/;
  expect(sources.filter((file) => raw.test(readFileSync(join(root, file), 'utf8')))).toEqual([]);
});
