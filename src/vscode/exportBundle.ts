// dist/export.js: what makes files of articles, loaded with the first that is made.
export { exportOpenArticle } from './keeping/exportCommands';
export { newArticleFromClipboard } from './newArticle';
