// The Byline views in the side bar.

/** Opens the view container with this title, unless it is open, and waits until it shows rows. */
export async function openSideBar(page, title = 'Byline') {
  const tab = page.locator(`.activitybar .action-item:has(a.action-label[aria-label^="${title}"])`);
  await tab.waitFor();
  if (!(await tab.evaluate(item => item.classList.contains('checked')))) {
    await tab.click();
    // Else the tab's own hover stays over the views.
    await page.mouse.move(5, page.viewportSize().height - 5);
  }
  await page.locator('.sidebar .pane-body .monaco-list-row').first().waitFor();
}

/** The first row of a tree that holds this text. */
export function row(page, text) {
  return page.locator('.sidebar .pane-body .monaco-list-row', { hasText: text }).first();
}

/** Expands a row, unless it is expanded. */
export async function expand(row) {
  if ((await row.getAttribute('aria-expanded')) === 'false') await row.locator('.monaco-tl-twistie').click();
}
