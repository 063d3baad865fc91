// Settings of every VS Code that the scripts start: nothing that asks, updates, or looks at the network.
export const QUIET = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  'workbench.reduceMotion': 'on',
  'workbench.enableExperiments': false,
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'git.enabled': false,
  'security.workspace.trust.enabled': false,
  // What is about it switches it on: nothing else is to change while it is looked at, or wait for a model to load.
  'byline.closeReading': 'off',
};

/** Folders are not trusted, and nobody asks whether they are. */
export const UNTRUSTED = {
  ...QUIET,
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
};

/** What makes an article pleasant to read: whole lines in sight, and nothing beside the text. */
export const READING = {
  ...QUIET,
  'workbench.colorTheme': 'Dark Modern',
  'editor.wordWrap': 'on',
  'editor.minimap.enabled': false,
  'editor.occurrencesHighlight': 'off',
  'editor.fontSize': 15,
  'editor.lineHeight': 1.7,
};

/** The same for whoever tries the extension out: all that it does is on. */
export const DEMO = { ...READING, 'byline.closeReading': 'openArticle' };
