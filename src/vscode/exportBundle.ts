// dist/export.js: what makes files of articles and notes of files, loaded with the first of these.
export { exportOpenArticle } from './keeping/exportCommands';
export { importNotesFile } from './keeping/importCommand';
export { newArticleFromClipboard } from './newArticle';
