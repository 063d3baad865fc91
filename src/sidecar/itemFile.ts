import type { FilePort } from './filePort';
import type { Fields } from './jsonFile';
import { formatJson, isFields, readJson, setAside } from './jsonFile';

/** Something kept in a list of a file, with the fields others put into it. */
export interface Item extends Fields {
  readonly id: string;
}

/** What is to become of one item; `was` is the item as whoever asks saw it, null for one that is new. */
export type Change<T extends Item> =
  | { readonly kind: 'put'; readonly item: T; readonly was: T | null }
  | { readonly kind: 'remove'; readonly was: T };

export interface ItemFileFormat {
  /** The file of nothing yet. */
  readonly empty: Fields;
  /** The field the items are in. */
  readonly list: string;
}

export interface ItemFileState {
  readonly items: readonly Item[];
  /** Why the file cannot be used, or null. */
  readonly problem: string | null;
}

export interface Written {
  readonly items: readonly Item[];
  /** Ids of items that somebody else had changed meanwhile: both are kept. */
  readonly conflicts: readonly string[];
  /** Where a file was put that could not be used, or null. */
  readonly setAside: string | null;
}

/** Others that write at the same moment make us begin anew, but not for ever. */
const MOST_TRIES = 20;

/** What the file holds now; a part of it that is no item is left out, and left as it is in the file. */
export async function readItems(
  files: FilePort,
  path: string,
  format: ItemFileFormat,
): Promise<ItemFileState> {
  const { fields, problem } = await readJson(files, path);
  if (problem !== null) return { items: [], problem };
  const list = fields?.[format.list];
  if (fields && !Array.isArray(list)) return { items: [], problem: `no list "${format.list}"` };
  return { items: itemsIn(list), problem: null };
}

/**
 * Carries out changes on what the file holds at this moment, whoever wrote it: nothing another window, another program
 * or a checkout did meanwhile is lost. The file is compared with what the changes were made on right before it is
 * replaced, and read once more afterwards. `newId` names an item that is kept beside another one.
 */
export async function changeItems<T extends Item>(
  files: FilePort,
  path: string,
  format: ItemFileFormat,
  changes: readonly Change<T>[],
  newId: () => string,
): Promise<Written> {
  let aside: string | null = null;
  const conflicts = new Set<string>();
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const before = await readJson(files, path);
    const list = before.fields?.[format.list];
    if (before.problem !== null || (before.fields && !Array.isArray(list))) {
      aside = await setAside(files, path);
      continue;
    }
    const entries: unknown[] = Array.isArray(list) ? [...(list as unknown[])] : [];
    for (const change of changes) {
      const conflict = carryOut(entries, change, newId);
      if (conflict !== null) conflicts.add(conflict);
    }
    const text = formatJson({ ...(before.fields ?? format.empty), [format.list]: entries });
    if (text !== before.text) {
      if (!(await files.replace(path, text, before.text))) continue;
      // Somebody who wrote in the moment between the two is put right by doing it again on top.
      if ((await files.read(path)) !== text) continue;
    }
    return { items: itemsIn(entries), conflicts: [...conflicts], setAside: aside };
  }
  throw new Error(`${path} is being written by others all the time`);
}

/** Changes `entries`; the id of an item that now stands twice, or null. */
function carryOut<T extends Item>(entries: unknown[], change: Change<T>, newId: () => string): string | null {
  const wanted = change.kind === 'put' ? change.item : change.was;
  const index = entries.findIndex(entry => isFields(entry) && entry['id'] === wanted.id);
  const there = entries[index];
  const untouched = index < 0 || (change.was !== null && same(there, change.was));
  if (change.kind === 'remove') {
    if (index < 0) return null;
    if (!untouched) return wanted.id;
    entries.splice(index, 1);
    return null;
  }
  if (index >= 0 && same(there, change.item)) return null;
  if (index < 0) entries.push(change.item);
  else if (untouched) entries[index] = change.item;
  else {
    const { item } = change;
    const isThere = entries.some(entry => isFields(entry) && same({ ...entry, id: '' }, { ...item, id: '' }));
    if (!isThere) entries.splice(index + 1, 0, { ...item, id: newId() });
    return wanted.id;
  }
  return null;
}

function itemsIn(list: unknown): Item[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((entry: unknown, index) => {
    if (!isFields(entry)) return [];
    return [
      typeof entry['id'] === 'string'
        ? { ...entry, id: entry['id'] }
        : { ...entry, id: `item-${String(index + 1)}` },
    ];
  });
}

/** Whether two values say the same, whatever the order of their fields. */
export function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(ordered(a)) === JSON.stringify(ordered(b));
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (!isFields(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map(key => [key, ordered(value[key])]),
  );
}
