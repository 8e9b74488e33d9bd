import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { findChromium, isShellMissing, SHELL } from './find-chromium.mjs';
import { mailFolder, runFolder, signInFolder } from './run-folder.mjs';

// Runs before Playwright: empties what the last run left, and makes sure of a browser (playwright.config.ts finds it again).
rmSync(runFolder, { recursive: true, force: true });
for (const folder of [mailFolder, signInFolder]) mkdirSync(folder, { recursive: true });

const run = (command, ...args) => spawnSync(command, args, { stdio: 'inherit' }).status === 0;
const isDebianRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

// Without an answer from the archive the journeys go on with what there is.
const apt = (...args) => run('apt-get', '-o', 'Acquire::http::Timeout=10', '-o', 'Acquire::Retries=0', ...args);
const installShell = () => apt('install', '--yes', SHELL);

if (!findChromium()) run('playwright', 'install', 'chromium');
// Where there is another browser nobody asked for a package; CI, which starts from nothing, is the quicker for it.
const isWanted = !findChromium() || (process.env.CI && isShellMissing());
if (isDebianRoot && isWanted && !installShell() && apt('update')) installShell();

const found = findChromium();
if (!found || !existsSync(found)) {
  process.stderr.write(
    `The journeys need a browser: ${found ? `there is none at ${found}` : 'install Chromium'}, or set CHROMIUM_PATH to one.\n`,
  );
  process.exitCode = 1;
}
