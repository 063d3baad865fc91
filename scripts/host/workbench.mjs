// The workbench in a page of Chromium.
import { launchChromium } from './chromium.mjs';

/** Calls `use` with an empty page of a new browser, which is closed whatever becomes of it. */
export async function withPage(use, viewport = { width: 1280, height: 800 }) {
  const browser = await launchChromium();
  try {
    return await use(await browser.newPage({ viewport }));
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
