import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

// The shell draws no window around the page: the journeys take two thirds of the time in it.
export const SHELL = 'chromium-headless-shell';
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const folders = (process.env.PATH ?? '').split(delimiter);
const onPath = (name) => folders.map((folder) => join(folder, name)).find((path) => existsSync(path));

/** The browser for the journeys: named by CHROMIUM_PATH, the shell, Playwright's own, or one on the PATH; otherwise undefined. */
export function findChromium() {
  const known = process.env.CHROMIUM_PATH || onPath(SHELL);
  if (known) return known;
  const own = chromium.executablePath();
  if (own && existsSync(own)) return own;
  return NAMES.map(onPath).find((path) => path !== undefined);
}

/** Whether nothing but a browser with windows was found. */
export const isShellMissing = () => !process.env.CHROMIUM_PATH && onPath(SHELL) === undefined;
