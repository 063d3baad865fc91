import * as vscode from 'vscode';
import { inertLabel } from '../../features/inertLabel';
import { plainLabel } from '../../features/trees/plainLabel';
import type { FolderClient } from '../../worker/folder/folderClient';
import { openWords } from './openWords';
import type { SearchItem } from './searchItems';
import { itemsAbout, searchItems } from './searchItems';

/** How long typing must rest, in milliseconds. */
const REST = 200;

/** "Byline: Search the Folder": words, names and quotes in one box. */
export function searchFolder(client: FolderClient): void {
  const box = vscode.window.createQuickPick<SearchItem>();
  box.title = vscode.l10n.t('Search the Folder');
  box.placeholder = vscode.l10n.t('Words, or the name of somebody');
  box.matchOnDescription = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;
  const show = async (find: () => Promise<SearchItem[]>): Promise<void> => {
    const own = ++asked;
    box.busy = true;
    const items = await find().catch(() => []);
    // An answer to an older question is dropped.
    if (own !== asked) return;
    box.items = items;
    box.busy = false;
  };
  let chose = false;
  box.onDidChangeValue(value => {
    clearTimeout(timer);
    // Emptying the box for what was chosen is no question.
    if (chose && value === '') return;
    chose = false;
    timer = setTimeout(() => void show(() => searchItems(client, value)), REST);
  });
  box.onDidAccept(() => {
    const [item] = box.selectedItems;
    if (item?.open) {
      box.hide();
      void openWords(item.open.uri, item.open.span);
    } else if (item?.about) {
      const { about } = item;
      clearTimeout(timer);
      chose = true;
      box.value = '';
      box.placeholder = inertLabel(plainLabel(about.member.name));
      void show(() => itemsAbout(client, about));
    }
  });
  box.onDidHide(() => {
    clearTimeout(timer);
    asked++;
    box.dispose();
  });
  box.show();
}
