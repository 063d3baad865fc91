import * as vscode from 'vscode';

/** So many entries are looked at: where nothing can search, each folder is a question of its own. */
const MOST_ENTRIES = 20_000;

/** The files in a folder and below that `wanted` takes, hidden folders and packages aside, one folder after the other. */
export async function filesBelow(
  folder: vscode.Uri,
  wanted: (file: vscode.Uri) => boolean,
): Promise<vscode.Uri[]> {
  const files: vscode.Uri[] = [];
  const folders = [folder];
  let entries = 0;
  for (let next = folders.pop(); next && entries < MOST_ENTRIES; next = folders.pop()) {
    const here = next;
    for (const [name, type] of await vscode.workspace.fs.readDirectory(here)) {
      entries++;
      const uri = vscode.Uri.joinPath(here, name);
      // A link may lead round in a circle.
      if (type === vscode.FileType.Directory && !/^\.|^node_modules$/.test(name)) folders.push(uri);
      else if (type & vscode.FileType.File && wanted(uri)) files.push(uri);
    }
  }
  return files;
}
