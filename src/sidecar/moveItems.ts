import type { FilePort } from './filePort';
import type { Item, ItemFileFormat } from './itemFile';
import { changeItems, readItems } from './itemFile';

/** A file of items, and the folder it is in. */
export interface ItemFile {
  readonly files: FilePort;
  readonly path: string;
}

/**
 * Gives the items of one file to another, with those that are there already; `moved` may say in an item that it is elsewhere
 * now. Where both are in one folder and the other is not there, the file itself goes there, with all that others put into it.
 * Whatever comes between, nothing is lost: an item is there before it is no longer here.
 */
export async function moveItems(
  from: ItemFile,
  to: ItemFile,
  inOneFolder: boolean,
  format: ItemFileFormat,
  newId: () => string,
  moved: (item: Item) => Item = item => item,
): Promise<void> {
  if ((await from.files.read(from.path)) === null) return;
  const { items, problem } = await readItems(from.files, from.path, format);
  const isFree = (await to.files.read(to.path)) === null;
  if (inOneFolder && isFree) {
    await from.files.rename(from.path, to.path);
    if (problem !== null) return;
    const renamed = items.map(item => ({ kind: 'put' as const, item: moved(item), was: item }));
    await changeItems(to.files, to.path, format, renamed, newId);
    return;
  }
  if (problem !== null) return;
  const put = items.map(item => ({ kind: 'put' as const, item: moved(item), was: null }));
  const remove = items.map(was => ({ kind: 'remove' as const, was }));
  await changeItems(to.files, to.path, format, put, newId);
  await changeItems(from.files, from.path, format, remove, newId);
}
