// Pictures of the reader's own hand: a note, notes that lost their words, corrections, what is exported.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { coloured, parkMouse, placeOf } from '../../scripts/host/editor.mjs';
import { runCommand } from '../../scripts/host/palette.mjs';

/** In the article that is one line, wrapped. */
const WORDS = 'Merkel';
const ORPHANED = 'surprise';

/** In this order: each leaves what the next one shows. */
export const HAND = [
  ['hand-note', note],
  ['hand-thread', thread],
  ['hand-orphans', orphans],
  ['hand-corrections', corrections],
  ['hand-exported-html', (page, path) => exported(page, path, 'Page (HTML)', '.notes.html')],
  ['hand-exported-markdown', (page, path) => exported(page, path, 'Reading notes (Markdown)', '.notes.md')],
];

async function note(page, path) {
  await writeNote(page, WORDS, 'How often did they meet that year?');
  await runCommand(page, 'Byline: Focus on Notes View');
  await notesRow(page, 'How often').waitFor();
  await parkMouse(page);
  await page.screenshot({ path });
}

/** In the sentence view: on the article's long line a thread would be out of sight. */
async function thread(page, path) {
  await runCommand(page, 'Byline: Switch Between Article and Sentences');
  await page.locator('.tab.active', { hasText: '(sentences)' }).waitFor();
  await coloured(page);
  await page.locator('.monaco-editor .comment-range-glyph[class*="comment-thread"]').first().click();
  const body = page.locator('.review-widget .comment-body', { hasText: 'How often' }).first();
  await body.waitFor();
  await parkMouse(page);
  await page.screenshot({ path });
  await page.keyboard.press('Escape');
  await runCommand(page, 'View: Close Editor');
  await coloured(page);
}

async function orphans(page, path) {
  await writeNote(page, ORPHANED, 'Whose surprise?');
  await doubleClick(page, ORPHANED);
  await page.keyboard.press('Delete');
  await notesRow(page, 'Whose surprise').filter({ hasText: 'not found' }).waitFor();
  await parkMouse(page);
  await page.screenshot({ path });
  await runCommand(page, 'Undo');
  await coloured(page);
}

async function corrections(page, path) {
  await doubleClick(page, WORDS);
  await runCommand(page, 'Byline: Fix …', { opensAnother: true });
  await pick(page, 'Change what it is');
  await pick(page, 'organization');
  await pick(page, 'This mention');
  await runCommand(page, 'Byline: Show Corrections');
  await page.locator('.sidebar .monaco-list-row', { hasText: `${WORDS}” is of type organization` }).waitFor();
  await parkMouse(page);
  await page.screenshot({ path });
}

/** What is exported is shown by the browser itself, as whoever gets the file sees it. */
async function exported(page, path, form, ending) {
  const { x, y } = await placeOf(page, WORDS);
  await page.mouse.click(x, y);
  await runCommand(page, 'Byline: Export Article …', { opensAnother: true });
  await pick(page, form);
  const input = page.locator('.quick-input-widget input[type="text"]').first();
  await page.waitForFunction(
    end => document.querySelector('.quick-input-widget input')?.value.endsWith(end),
    ending,
  );
  const file = await input.inputValue();
  await page.keyboard.press('Enter');
  const text = await textOf(page, join('/', file));
  assert.match(text, /How often did they meet/);
  const context = await page.context().browser().newContext();
  const shot = await context.newPage();
  await shot.setViewportSize({ width: 900, height: 1000 });
  if (ending.endsWith('.html')) await shot.setContent(text);
  else
    await shot.setContent(
      `<pre style="white-space: pre-wrap">${text.replace(/[&<]/g, c => `&#${c.charCodeAt(0)};`)}</pre>`,
    );
  await shot.screenshot({ path });
  await context.close();
}

/** The text of a file once it is there: the status bar may still tell of the one before. */
async function textOf(page, file) {
  for (let looks = 0; looks < 100 && !existsSync(file); looks++) await page.waitForTimeout(200);
  return readFileSync(file, 'utf8');
}

async function writeNote(page, words, text) {
  await doubleClick(page, words);
  await runCommand(page, 'Byline: Add Note', { opensAnother: true });
  const asked = page.locator('.quick-input-widget .quick-input-title');
  await asked.filter({ hasText: /Where should|Note on/ }).waitFor();
  if (/Where should/.test(await asked.innerText())) await pick(page, 'In the folder');
  await asked.filter({ hasText: 'Note on' }).waitFor();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

async function pick(page, words) {
  const row = page.locator('.quick-input-list .monaco-list-row', { hasText: words }).first();
  await row.waitFor();
  await row.click();
}

async function doubleClick(page, words) {
  const { x, y } = await placeOf(page, words);
  await page.mouse.dblclick(x, y);
}

function notesRow(page, words) {
  return page.locator('.sidebar .monaco-list-row', { hasText: words }).first();
}
