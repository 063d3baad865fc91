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
  ...DENSITIES.map(density => [`density-${density.name}`, (page, path) => nextDensity(page, path, density)]),
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
  await runCommand(page, 'Byline: Cycle');
  await page.locator('.statusbar-item', { hasText: 'Byline' }).filter({ hasText: status }).waitFor();
  if (name === 'off') {
    await page.locator('.monaco-editor [class*="ced-"]').first().waitFor({ state: 'detached' });
  } else {
    await coloured(page);
  }
  await page.screenshot({ path });
}
