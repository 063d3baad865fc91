/** VS Code's own themes by the name the setting takes, with what the workbench's class then holds. */
export const THEMES = [
  { name: 'Dark Modern', mark: 'dark_modern' },
  { name: 'Light Modern', mark: 'light_modern' },
  { name: 'Default High Contrast', mark: 'hc_black' },
  { name: 'Default High Contrast Light', mark: 'hc_light' },
];

/** Loads the workbench at `url` in a theme, and waits until it has it. */
export async function loadInTheme(page, server, settings, url, theme) {
  server.setSettings({ ...settings, 'workbench.colorTheme': theme.name });
  // A running workbench follows its settings file once or not at all, so load it again; it starts in a theme of its
  // own and changes seconds later.
  await page.goto(url);
  await page.locator(`.monaco-workbench[class*="${theme.mark}"]`).waitFor({ timeout: 60_000 });
}
