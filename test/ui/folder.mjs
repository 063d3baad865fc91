// What a reader sees of the other articles of a folder.
import assert from 'node:assert/strict';
import { closeCard, openCardByMouse, parkMouse, pictureWith, placeOf } from '../../scripts/host/editor.mjs';
import { runCommand } from '../../scripts/host/palette.mjs';
import { expand } from '../../scripts/host/sideBar.mjs';

const NAME = 'Marta Lindqvist';

export const FOLDER = [
  ['folder-articles', articles],
  ['folder-cast', cast],
  ['folder-ledger', ledger],
  ['folder-card', card],
  ['folder-elsewhere', elsewhere],
  ['folder-search', search],
];

/** The first of the views that needs the index: its rows come when the folder has been read. */
async function articles(page, path) {
  await choose(page, 'Byline: Sort the Articles', 'By date');
  await page.locator('.sidebar .pane-header .description', { hasText: 'by date' }).waitFor();
  await haveRead(page);
  await rowsOf(page, 'Articles')
    .filter({ hasText: /\d{4} · / })
    .first()
    .waitFor();
  await parkMouse(page);
  await page.screenshot({ path });
  await choose(page, 'Byline: Sort the Articles', 'By folder');
}

async function cast(page, path) {
  await runCommand(page, 'Byline: Focus on Cast View');
  await expand(rowsOf(page, 'Cast').filter({ hasText: NAME }).first());
  await haveRead(page);
  await parkMouse(page);
  await page.screenshot({ path });
  await runCommand(page, 'Byline: Focus on Articles View');
}

async function ledger(page, path) {
  await runCommand(page, 'Byline: Focus on Ledger View');
  const speaker = rowsOf(page, 'Ledger').first();
  await speaker.waitFor();
  await expand(speaker);
  await haveRead(page);
  await parkMouse(page);
  await page.screenshot({ path });
  await runCommand(page, 'Byline: Focus on Articles View');
}

async function card(page, path) {
  const shown = await openCardByMouse(page, NAME);
  assert.match(await shown.innerText(), /other articles?, (the last )?of \d+ \w+ \d{4}/);
  await pictureWith(page, shown, path);
  await closeCard(page);
}

async function elsewhere(page, path) {
  const { x, y } = await placeOf(page, NAME);
  await page.mouse.click(x, y);
  await parkMouse(page);
  await runCommand(page, 'Byline: Show in Other Articles', { opensAnother: true });
  await page.locator('.quick-input-title', { hasText: NAME }).waitFor();
  await page.screenshot({ path });
  await page.keyboard.press('Escape');
}

async function search(page, path) {
  await runCommand(page, 'Byline: Search the Folder', { opensAnother: true });
  await page.locator('.quick-input-title', { hasText: 'Search the Folder' }).waitFor();
  await page.locator('.quick-input-widget input[type="text"]').first().fill('night crew');
  await page.locator('.quick-input-list .monaco-list-row').first().waitFor();
  await page.screenshot({ path });
  await page.keyboard.press('Escape');
}

async function choose(page, command, words) {
  await runCommand(page, command, { opensAnother: true });
  await page.locator('.quick-input-list .monaco-list-row', { hasText: words }).first().click();
}

function rowsOf(page, view) {
  return page.locator(`.sidebar .pane:has(.pane-header[aria-label^="${view} Section"]) .monaco-list-row`);
}

/** How far the reading of the folder is stands above the rows, and goes when it is done. */
async function haveRead(page) {
  await page
    .locator('.sidebar .message', { hasText: 'Reading the folder' })
    .first()
    .waitFor({ state: 'hidden' });
}
