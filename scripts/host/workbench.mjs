// The workbench in a page of Chromium.
import { join } from 'node:path';
import { OUT } from '../paths.mjs';
import { launchChromium } from './chromium.mjs';

/**
 * Calls `use` with an empty page of a new browser, which is closed whatever becomes of it. Where `use` throws, what the
 * page showed is kept.
 */
export async function withPage(use, viewport = { width: 1280, height: 800 }) {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport, permissions: ['clipboard-read', 'clipboard-write'] });
    page.setDefaultNavigationTimeout(120_000);
    try {
      return await use(page);
    } catch (error) {
      const path = join(OUT, 'failure.png');
      const kept = await page.screenshot({ path, timeout: 5000 }).catch(() => undefined);
      if (kept) console.error(`What the page showed: ${path}`);
      throw error;
    }
  } finally {
    await browser.close();
  }
}

/** The payload that opens the file at `path` in the workbench's editor. */
export function openingFile(server, path) {
  return [
    ['skipWelcome', 'true'],
    ['openFile', server.uri(path)],
  ];
}
