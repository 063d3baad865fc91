// Reading an article with keys alone: from the activity bar to a quote's speaker, and back.
import assert from 'node:assert/strict';
import { coloured, parkMouse, pictureWith, shownCard } from '../../scripts/host/editor.mjs';
import { runCommand } from '../../scripts/host/palette.mjs';

const ARTICLE = /Harbour strike enters second week/;

export const KEYBOARD = [['keyboard', readByKeyboard]];

async function readByKeyboard(page, path) {
  await parkMouse(page);
  const press = keys => page.keyboard.press(keys, { delay: 30 });

  // The views, and in them the article: typing finds a row.
  await runCommand(page, 'Byline: Focus on Articles View');
  const focused = page.locator('.sidebar .monaco-list:focus .monaco-list-row.focused');
  await press('Home');
  for (let i = 0; i < 40 && !ARTICLE.test(await focused.innerText()); i++) await press('ArrowDown');
  assert.match(await focused.getAttribute('aria-label'), ARTICLE);
  await press('Enter');
  await page.locator('.tab.active', { hasText: '001_harbour-strike' }).waitFor();
  await coloured(page);

  // The text, its first quote, and the card of that.
  await press('Control+1');
  await press('Control+Home');
  await press('Alt+q');
  await cursor(page, /Ln 13, .*selected/);
  await press('Alt+b');
  await press('b');
  const card = await shownCard(page);
  assert.match(await card.innerText(), /quote.*said by.*Okafor-Reyes/is);
  await pictureWith(page, card, path);
  await press('Escape');
  await card.waitFor({ state: 'hidden' });

  // Who speaks, and back: to the quote, and to the views.
  await press('F12');
  await cursor(page, /Ln 11, /);
  await press('Control+Alt+-');
  await cursor(page, /Ln 13, /);
  await press('Control+0');
  await focused.waitFor();
  await press('Control+1');
  await runCommand(page, 'View: Close Editor');
}

/** Waits until the status bar says of the cursor what is expected: the quote ends in line 13, who speaks stands in 11. */
async function cursor(page, expected) {
  await page.locator('.statusbar-item', { hasText: expected }).waitFor();
}
