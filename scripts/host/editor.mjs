// The text on screen, and the card over it.

/** Waits until the extension has coloured what is in sight. */
export async function coloured(page) {
  await page.locator('.monaco-editor [class*="ced-"]').first().waitFor({ timeout: 60_000 });
}

/**
 * Where `words` stand on screen: the middle of their first occurrence that no soft wrap breaks, or of the `nth` one
 * (counted from 0). Throws where they are not in sight.
 */
export async function placeOf(page, words, nth = 0) {
  const place = await page.locator('.monaco-editor .view-lines').first().evaluate(findWords, { words, nth });
  if (!place) throw new Error(`“${words}” is not in sight`);
  return place;
}

/** Rests the mouse on `words`; returns the card that comes, faded in. */
export async function openCardByMouse(page, words, nth = 0) {
  const { x, y } = await placeOf(page, words, nth);
  // A hover starts with a movement over the text, so come from the side.
  await page.mouse.move(x - 30, y);
  await page.mouse.move(x, y, { steps: 5 });
  return shownCard(page);
}

/** Puts the cursor into `words` and asks for the card with the keys; returns the card, faded in. */
export async function openCardByKeyboard(page, words, nth = 0) {
  const { x, y } = await placeOf(page, words, nth);
  await page.mouse.click(x, y);
  await parkMouse(page);
  await card(page).waitFor({ state: 'hidden' });
  await page.waitForTimeout(1000);
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Control+i');
  return shownCard(page);
}

/** Moves the mouse to the empty end of the title bar: in the text it takes cards away, elsewhere it brings hovers. */
export async function parkMouse(page) {
  await page.mouse.move(250, 5);
}

/** Takes the card away, and the mouse out of the text. */
export async function closeCard(page) {
  await parkMouse(page);
  await page.keyboard.press('Escape');
  await card(page).waitFor({ state: 'hidden' });
}

/** Takes a picture, of a part of the page with `options`, and makes sure that `card` was on it: a look before the picture would not tell. */
export async function pictureWith(page, card, path, options = {}) {
  await page.screenshot({ path, ...options });
  if (!(await card.isVisible())) throw new Error(`the card was gone when ${path} was taken`);
}

function card(page) {
  return page
    .locator('.monaco-editor .monaco-hover:visible', { has: page.locator('.rendered-markdown') })
    .first();
}

/** Waits for a card, faded in. */
export async function shownCard(page) {
  const found = card(page);
  await found.waitFor();
  await page.waitForTimeout(600);
  return found;
}

// Runs in the page. Decorations cut a line into many elements and their order is not that of the screen; blanks are
// drawn as no-break spaces.
function findWords(editor, { words, nth }) {
  const lines = [...editor.querySelectorAll('.view-line')];
  lines.sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top);
  for (const line of lines) {
    const text = line.textContent.replace(/\u00a0/g, ' ');
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      if (nth-- > 0) continue;
      const range = document.createRange();
      range.setStart(...pointAt(line, at));
      range.setEnd(...pointAt(line, at + words.length));
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }
  }
  return undefined;

  function pointAt(line, offset) {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    let left = offset;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (left <= node.data.length) return [node, left];
      left -= node.data.length;
    }
    throw new Error('offset outside the line');
  }
}
