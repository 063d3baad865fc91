// What a reader sees in the first minutes. The pictures that Byline is shown with, in README.md and in the walkthrough,
// are among these: they show our own article alone.
import assert from 'node:assert/strict';
import {
  closeCard,
  coloured,
  openCardByMouse,
  parkMouse,
  pictureWith,
  placeOf,
} from '../../scripts/host/editor.mjs';
import { runCommand } from '../../scripts/host/palette.mjs';
import { openSideBar } from '../../scripts/host/sideBar.mjs';

const NAME = 'Livia Brandt';
/** The steps of the walkthrough, by the last part of their ids. */
const STEPS = ['open', 'cards', 'marks', 'comfort', 'articles'];

/** So wide that it is legible in half a window; above it is the title bar, at its left the activity bar. */
const NARROW = { width: 808, height: 640 };
const TEXT_ALONE = { x: 48, y: 35, width: 760, height: 580 };
const VIEWS_AND_TEXT = { x: 0, y: 35, width: 808, height: 740 };

export const FIRST_STEPS = [
  ['first-steps-article', (page, path) => inText(page, () => page.screenshot({ path, clip: TEXT_ALONE }))],
  ['first-steps-card', (page, path) => inText(page, () => cardOver(page, path, { clip: TEXT_ALONE }))],
  ['first-steps-sentences', (page, path) => inText(page, () => sentences(page, path))],
  ['first-steps-views', (page, path) => onSample(page, { width: 808, height: 800 }, () => views(page, path))],
  [
    'first-steps-readme',
    (page, path) => onSample(page, { width: 1280, height: 760 }, () => cardOver(page, path)),
  ],
  ['walkthrough', walkthrough],
];

/** Opens the sample in a window of a size, calls `take`, and leaves all as it was. */
async function onSample(page, size, take) {
  const before = page.viewportSize();
  await page.setViewportSize(size);
  try {
    await runCommand(page, 'Byline: Open the Sample Article');
    await page.locator('.tab.active', { hasText: 'Night ferry' }).waitFor();
    await page.locator('.view-line', { hasText: 'Livia' }).first().waitFor();
    await coloured(page);
    await placeCursor(page, NAME);
    await take();
    await runCommand(page, 'View: Close Editor');
  } finally {
    await page.setViewportSize(before);
  }
}

/** The same without the side bar. */
function inText(page, take) {
  return onSample(page, NARROW, async () => {
    await hideSideBar(page);
    await take();
    await openSideBar(page);
  });
}

/** There is no command that hides it and does not show it, and one given right after another may be lost. */
async function hideSideBar(page) {
  const sideBar = page.locator('.part.sidebar');
  for (let attempt = 0; attempt < 3 && (await sideBar.isVisible()); attempt++) {
    await runCommand(page, 'View: Toggle Primary Side Bar Visibility');
    await sideBar.waitFor({ state: 'hidden', timeout: 5000 }).catch(() => undefined);
  }
  await sideBar.waitFor({ state: 'hidden', timeout: 1000 });
}

async function views(page, path) {
  // The view "In This Article" follows the cursor a moment later.
  await page.locator('.sidebar .monaco-list-row.selected', { hasText: NAME }).waitFor();
  await page.screenshot({ path, clip: VIEWS_AND_TEXT });
}

async function placeCursor(page, words) {
  const { x, y } = await placeOf(page, words);
  await page.mouse.click(x, y);
  await parkMouse(page);
}

async function cardOver(page, path, options) {
  const card = await openCardByMouse(page, NAME);
  assert.match(await card.innerText(), /Livia Brandt.*person.*Mayor/s);
  await pictureWith(page, card, path, options);
  await closeCard(page);
}

async function sentences(page, path) {
  await runCommand(page, 'Byline: Switch Between Article and Sentences');
  await page.locator('.tab.active', { hasText: '(sentences)' }).waitFor();
  await page
    .locator('.view-line', { hasText: /^She.denied/ })
    .first()
    .waitFor();
  await coloured(page);
  await page.screenshot({ path, clip: TEXT_ALONE });
  await runCommand(page, 'View: Close Editor');
}

async function walkthrough(page, path) {
  await runCommand(page, 'Byline: First Steps');
  const steps = page.locator('.getting-started-step:visible');
  await steps.first().waitFor();
  // Beside the side bar there is no room for the pictures of the steps.
  await runCommand(page, 'View: Toggle Primary Side Bar Visibility');
  assert.equal(await steps.count(), STEPS.length);
  for (const [index, part] of STEPS.entries()) {
    await steps.nth(index).click();
    await parkMouse(page);
    await page.waitForTimeout(1000);
    await page.screenshot({ path: path.replace(/\.png$/, `-${part}.png`) });
  }
  await openSideBar(page);
  await runCommand(page, 'View: Close Editor');
}
