// dist/export.js: what makes files of an article, loaded with the first export.
export { exportOpenArticle } from './keeping/exportCommands';
