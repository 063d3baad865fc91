// dist/folder.js: the index of the workspace and what is shown of it, loaded when it is first wanted.
export { Folder } from './folder/folder';
