// Debian's Chromium, or another one by CHROMIUM_PATH. Playwright would download its own; we never do.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

export const MISSING_CHROMIUM =
  'Chromium is missing: install it (Debian: apt-get install chromium) or set CHROMIUM_PATH to a Chromium or Chrome.';

/** The browser's path, or undefined where there is none. */
export function findChromium() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = process.env.CHROMIUM_PATH
    ? [process.env.CHROMIUM_PATH]
    : NAMES.flatMap(name => folders.map(folder => join(folder, name)));
  return candidates.find(isExecutable);
}

/** Starts the browser without a window. Throws MISSING_CHROMIUM where there is none. */
export async function launchChromium() {
  const executablePath = findChromium();
  if (!executablePath) throw new Error(MISSING_CHROMIUM);
  return chromium.launch({
    executablePath,
    args: [
      // Chromium's sandbox refuses to run as root, which is who CI is; the only page it opens is our own server's.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
