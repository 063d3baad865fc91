/**
 * Runs the command with exactly this title ("Byline: …") through the command palette, with keys alone. With `opensAnother`
 * the command itself asks something in the place of the palette.
 */
export async function runCommand(page, title, { opensAnother = false } = {}) {
  await page.keyboard.press('F1');
  const input = page.locator('.quick-input-widget input[type="text"]').first();
  await input.fill(`>${title}`);
  const rows = page.locator('.quick-input-list .monaco-list-row');
  // A row is named by its title and then, where there is one, its key.
  const isWanted = `[aria-label="${title}"], [aria-label^="${title},"]`;
  await rows.and(page.locator(isWanted)).first().waitFor();
  const focused = page.locator('.quick-input-list .monaco-list-row.focused');
  await focused.waitFor();
  const wanted = focused.and(page.locator(isWanted));
  for (let row = 0; row < 20 && (await wanted.count()) === 0; row++) await page.keyboard.press('ArrowDown');
  await wanted.waitFor();
  await page.keyboard.press('Enter');
  if (!opensAnother) await input.waitFor({ state: 'hidden' });
}
