import type { AnchoredText } from '../anchoring/anchoredText';
import type { Item } from '../sidecar/itemFile';
import { same } from '../sidecar/itemFile';
import { onArticle } from './note';
import { foundIn } from './placeNotes';

/** What comes of adding notes to those that are there. */
export interface MergedNotes {
  /** Those to be put in. */
  readonly fresh: readonly Item[];
  /** How many are there already, as they are. */
  readonly known: number;
  /** How many of the fresh ones are there too but say something else: both are kept, the fresh one under an id of its own. */
  readonly conflicts: number;
}

/** Adds notes from elsewhere, by their ids, to those on an article; `article` is its path from the folder on. */
export function mergeNotes(
  present: readonly Item[],
  incoming: readonly Item[],
  text: AnchoredText,
  article: string,
  newId: () => string,
): MergedNotes {
  const all = [...present];
  const fresh: Item[] = [];
  let known = 0;
  let conflicts = 0;
  for (const foreign of incoming) {
    const item = onArticle(foreign, article);
    const isKnown = (other: Item): boolean => saysTheSame(other, item, text);
    const old = all.find(({ id }) => id === item.id);
    if (old && all.some(isKnown)) {
      known++;
      continue;
    }
    const added = old ? { ...item, id: newId() } : item;
    if (old) conflicts++;
    all.push(added);
    fresh.push(added);
  }
  return { fresh, known, conflicts };
}

/** On the same words; how these are described, and when that was, may differ. */
function saysTheSame(a: Item, b: Item, text: AnchoredText): boolean {
  if (!same(written(a), written(b))) return false;
  if (typeof a['target'] === 'string' || typeof b['target'] === 'string')
    return same(a['target'], b['target']);
  const [there, here] = [foundIn(text, a), foundIn(text, b)];
  return same(there.span, here.span) && (here.span !== null || same(a['target'], b['target']));
}

function written(item: Item): object {
  return { ...item, id: '', target: null, modified: null };
}
