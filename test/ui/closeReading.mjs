// An article that has been read closely, and how one learns of it.
import { parkMouse, placeOf } from '../../scripts/host/editor.mjs';
import { runCommand } from '../../scripts/host/palette.mjs';

const NAME = 'Vladimir Putin';

export const CLOSE_READING = [
  ['close-reading', closeReading],
  ['close-why', why],
];

async function closeReading(page, path) {
  await isReadClosely(page);
  await parkMouse(page);
  await page.screenshot({ path });
}

async function why(page, path) {
  await isReadClosely(page);
  const { x, y } = await placeOf(page, NAME);
  await page.mouse.click(x, y);
  await runCommand(page, 'Byline: Why Is This Marked?');
  await page
    .locator('.quick-input-list .monaco-list-row', { hasText: 'As the close reading has it' })
    .waitFor();
  await page.screenshot({ path });
  await page.keyboard.press('Escape');
}

/** The view beside the article says so. */
async function isReadClosely(page) {
  await page.locator('.sidebar .pane-header', { hasText: 'close reading' }).waitFor({ timeout: 60_000 });
}
