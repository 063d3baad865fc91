// What the views say where there is nothing to list.
import assert from 'node:assert/strict';

export const EMPTY = [['welcome', welcome]];

async function welcome(page, path) {
  const said = page.locator('.sidebar .welcome-view-content:visible');
  await said.nth(1).waitFor();
  await page.screenshot({ path });
  const words = (await said.allInnerTexts()).join('\n');
  assert.match(words, /No articles here yet.*Add Folder to Articles.*New Article from Clipboard/s);
  assert.match(words, /Open an article to see who speaks in it/);
}
