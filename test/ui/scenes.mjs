// What the pictures show. Each scene starts from the article with nothing over it, and leaves it so.
import assert from 'node:assert/strict';
import {
  closeCard,
  coloured,
  openCardByKeyboard,
  openCardByMouse,
  parkMouse,
  pictureWith,
  placeOf,
} from '../../scripts/host/editor.mjs';
import { runCommand } from '../../scripts/host/palette.mjs';
import { expand, openSideBar, row } from '../../scripts/host/sideBar.mjs';
import { KEYBOARD } from './keyboard.mjs';

const NAME = 'Vladimir Putin';
const FILE_TITLE = 'Putin calls for';

/** Density levels as the status bar names them, in the order in which the command goes round from "all". */
const DENSITIES = [
  { name: 'off', status: /off/i },
  { name: 'quotes', status: /quotes/i },
  { name: 'entity', status: /entity|name/i },
  { name: 'all', status: /all/i },
];

/** Pairs of a picture's name and the function that takes it to a path. */
export const SCENES = [
  ['name-by-mouse', (page, path) => cardScene(page, path, openCardByMouse, NAME, /Vladimir Putin.*person/s)],
  [
    'name-by-keyboard',
    (page, path) => cardScene(page, path, openCardByKeyboard, NAME, /Vladimir Putin.*person/s),
  ],
  ['quote', (page, path) => cardScene(page, path, openCardByMouse, 'mutual respect', /quote.*Putin/s)],
  ['figure', (page, path) => cardScene(page, path, openCardByMouse, '340,000', /340,000/)],
  ['date', (page, path) => cardScene(page, path, openCardByMouse, 'September 2015', /2015/)],
  ['articles', articlesExpanded],
  ['in-this-article', inThisArticle],
  ['sentences', sentences],
  ['sticky-scroll', stickyScroll],
  ['menu', menu],
  ['why', (page, path) => pickerScene(page, path, 'Byline: Why Is This Marked?', /Recognised as a name/)],
  [
    'legend',
    (page, path) => pickerScene(page, path, 'Byline: What Do the Marks Mean?', /Solid line: person/),
  ],
  ['comfort', (page, path) => pickerScene(page, path, 'Byline: Reading Comfort', /Wrap long lines/)],
  ['citation', citation],
  ['new-article', newArticle],
  ...DENSITIES.map(density => [`density-${density.name}`, (page, path) => nextDensity(page, path, density)]),
  ...KEYBOARD,
];

async function cardScene(page, path, open, words, expected, nth) {
  const card = await open(page, words, nth);
  assert.match(await card.innerText(), expected);
  await pictureWith(page, card, path);
  await closeCard(page);
}

async function articlesExpanded(page, path) {
  await openSideBar(page);
  const firstSection = await expand(row(page, FILE_TITLE));
  await expand(firstSection);
  await parkMouse(page);
  await page.screenshot({ path });
}

// The scenes of density go round once, so that the last leaves everything drawn, as it was.
async function nextDensity(page, path, { name, status }) {
  const { x, y } = await placeOf(page, NAME);
  await page.mouse.click(x, y);
  await parkMouse(page);
  await runCommand(page, 'Byline: Cycle What Is Marked');
  await page.locator('.statusbar-item', { hasText: 'Byline' }).filter({ hasText: status }).waitFor();
  if (name === 'off') {
    await page.locator('.monaco-editor [class*="ced-"]').first().waitFor({ state: 'detached' });
  } else {
    await coloured(page);
  }
  await page.screenshot({ path });
}

async function inThisArticle(page, path) {
  await putCursor(page, 'Angela Merkel');
  await page.locator('.sidebar .monaco-list-row.selected', { hasText: 'Angela Merkel' }).waitFor();
  await page.screenshot({ path });
}

async function sentences(page, path) {
  await putCursor(page, 'mutual respect');
  await runCommand(page, 'Byline: Switch Between Article and Sentences');
  await page.locator('.tab.active', { hasText: '(sentences)' }).waitFor();
  await page.locator('.statusbar-item', { hasText: /Ln \d+, Col/ }).waitFor();
  await coloured(page);
  const card = await openCardByMouse(page, 'mutual respect');
  assert.match(await card.innerText(), /quote.*Putin/s);
  await pictureWith(page, card, path);
  await closeCard(page);
  await runCommand(page, 'View: Close Editor');
}

// What stays on top while one reads on is what the outline holds over the text in sight.
async function stickyScroll(page, path) {
  await runCommand(page, 'Byline: Open the Sample Article');
  await page.locator('.tab.active', { hasText: 'Night ferry' }).waitFor();
  await coloured(page);
  await page.setViewportSize({ width: 1280, height: 420 });
  const { x, y } = await placeOf(page, 'Livia Brandt');
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, 260);
  await parkMouse(page);
  await page.waitForTimeout(1000);
  await page.screenshot({ path });
  const pinned = page.locator('.monaco-editor .sticky-widget .sticky-line-content');
  const words = (await pinned.allInnerTexts()).join('\n');
  await page.setViewportSize({ width: 1280, height: 1000 });
  await runCommand(page, 'View: Close Editor');
  assert.doesNotMatch(words, /Night.ferry.returns/, 'the headline is kept over the text');
}

async function menu(page, path) {
  const { x, y } = await placeOf(page, NAME);
  await page.mouse.click(x, y, { button: 'right' });
  const entry = page.getByRole('menuitem', { name: 'Byline' });
  await entry.hover();
  await page.getByRole('menuitem', { name: 'Show Card' }).waitFor();
  await page.screenshot({ path });
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await parkMouse(page);
}

async function pickerScene(page, path, command, expected) {
  await putCursor(page, NAME);
  await runCommand(page, command, { opensAnother: true });
  await page.locator('.quick-input-list .monaco-list-row', { hasText: expected }).first().waitFor();
  await page.screenshot({ path });
  await page.keyboard.press('Escape');
}

async function citation(page, path) {
  await putCursor(page, 'mutual respect');
  await runCommand(page, 'Byline: Copy with Citation');
  await page.locator('.statusbar-item', { hasText: 'Copied with citation' }).waitFor();
  await page.screenshot({ path });
  const copied = await page.evaluate('navigator.clipboard.readText()');
  assert.match(copied, /^“mutual respect.*”\n— .*Putin.*000_e77/);
}

async function newArticle(page, path) {
  await page.evaluate(
    'navigator.clipboard.writeText("Bridge opens\\n\\nMayor Livia Brandt opened the bridge.")',
  );
  await runCommand(page, 'Byline: New Article from Clipboard', { opensAnother: true });
  const input = page.locator('.quick-input-widget input[type="text"]').first();
  await page.locator('.quick-input-title', { hasText: '1/3' }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-title', { hasText: '2/3' }).waitFor();
  await input.fill('14 May');
  await page.locator('.quick-input-widget', { hasText: 'A day is written as in' }).waitFor();
  await page.screenshot({ path });
  await input.fill('2024-05-14');
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-title', { hasText: '3/3' }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.tab.active', { hasText: '2024-05-14-bridge-opens' }).waitFor();
  await coloured(page);
  await page.screenshot({ path: path.replace(/\.png$/, '-done.png') });
  await runCommand(page, 'View: Close Editor');
}

async function putCursor(page, words) {
  const { x, y } = await placeOf(page, words);
  await page.mouse.click(x, y);
  await parkMouse(page);
}
