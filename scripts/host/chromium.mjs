// Debian's Chromium, or another one by CHROMIUM_PATH. Playwright would download its own; we never do.
import process from 'node:process';
import { chromium } from 'playwright-core';
import { findOnPath, isExecutable, noSandboxAsRoot } from './executables.mjs';

export const MISSING_CHROMIUM =
  'Chromium is missing: install it (Debian: apt-get install chromium) or set CHROMIUM_PATH to a Chromium or Chrome.';

/** The browser's path, or undefined where there is none. */
export function findChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given) return isExecutable(given) ? given : undefined;
  return findOnPath('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable');
}

/** Starts the browser without a window. Throws MISSING_CHROMIUM where there is none. */
export async function launchChromium() {
  const executablePath = findChromium();
  if (!executablePath) throw new Error(MISSING_CHROMIUM);
  return chromium.launch({
    executablePath,
    args: [
      ...noSandboxAsRoot,
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}
