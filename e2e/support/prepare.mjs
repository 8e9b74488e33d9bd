import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { findChromium } from './find-chromium.mjs';
import { mailFolder, runFolder, signInFolder } from './run-folder.mjs';

// Runs before Playwright: empties what the last run left, and makes sure of a browser (playwright.config.ts finds it again).
rmSync(runFolder, { recursive: true, force: true });
for (const folder of [mailFolder, signInFolder]) mkdirSync(folder, { recursive: true });

const run = (command, ...args) => spawnSync(command, args, { stdio: 'inherit' }).status === 0;
const isDebianRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

const ways = [
  () => run('playwright', 'install', 'chromium'),
  () => isDebianRoot && run('apt-get', 'update') && run('apt-get', 'install', '--yes', 'chromium'),
];

for (const way of ways) if (!findChromium()) way();

const found = findChromium();
if (!found || !existsSync(found)) {
  process.stderr.write(
    `The journeys need a browser: ${found ? `there is none at ${found}` : 'install Chromium'}, or set CHROMIUM_PATH to one.\n`,
  );
  process.exitCode = 1;
}
