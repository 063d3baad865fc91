// The Byline views in the side bar.
import { parkMouse } from './editor.mjs';

/** Opens the view container with this title, unless it is open, and waits until it shows rows, or says why there are none. */
export async function openSideBar(page, title = 'Byline') {
  const tab = page.locator(`.activitybar .action-item:has(a.action-label[aria-label^="${title}"])`);
  await tab.waitFor();
  if (!(await tab.evaluate(item => item.classList.contains('checked')))) {
    await tab.click();
    // Else the tab's own hover stays over the views.
    await parkMouse(page);
  }
  await page
    .locator('.sidebar .pane-body .monaco-list-row, .sidebar .welcome-view-content')
    .first()
    .waitFor();
}

/** The first row of a tree that holds this text. */
export function row(page, text) {
  return page.locator('.sidebar .pane-body .monaco-list-row', { hasText: text }).first();
}

/** Expands a row, unless it is expanded, and waits for the first row below it; returns that. */
export async function expand(row) {
  if ((await row.getAttribute('aria-expanded')) === 'false') await row.locator('.monaco-tl-twistie').click();
  // Rows come into the page in any order; their place is in their attributes.
  const index = Number(await row.getAttribute('data-index')) + 1;
  const level = Number(await row.getAttribute('aria-level')) + 1;
  const below = row.locator(`xpath=../*[@data-index="${index}" and @aria-level="${level}"]`);
  await below.waitFor();
  return below;
}
