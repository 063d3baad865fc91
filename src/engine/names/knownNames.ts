import { Position, type LabelSet } from '../tagger/labelSet';
import type { NameFeatures } from './features';
import type { Gazetteer } from './gazetteer';

/** What the weights of two or three good features come to; the rest of the sentence can still outweigh it. */
const PRIOR = 1.8;
const TYPE_OF_LIST = { knownPlace: 'place', knownBody: 'organization' } as const;
/** Places of a word in an entry, as `NameFeatures` marks them. */
const BEGIN = 0;
const END = 2;

/**
 * Adds a prior to the scores of names of several words that stand in the lists of known waters, regions and bodies ("North
 * Sea", "World Trade Organization"): such a name is nearly never anything else, and the training sets are too small to have
 * seen most of them. Where a capitalised word goes on the name is another ("North Sea Fleet"), so nothing is added.
 * `rows` holds `rowSize` scores a token: those of the labels, one pass behind the other.
 */
export function addPriors(
  features: NameFeatures,
  gazetteer: Gazetteer,
  labels: LabelSet,
  rows: Float64Array,
  rowSize: number,
): void {
  for (const [list, type] of Object.entries(TYPE_OF_LIST)) {
    const base = gazetteer.lists.indexOf(list) * 4;
    const typeIndex = labels.types.indexOf(type);
    if (base < 0 || typeIndex < 0) continue;
    for (let i = 0; i < features.tokens.length; i++) {
      if (!features.matches[i]?.includes(base + BEGIN) || !features.forms[i]?.capital) continue;
      const end = entryEnd(features, i, base);
      if (features.forms[i - 1]?.capital === true || features.forms[end]?.capital === true) continue;
      for (let k = i; k < end; k++) {
        const position = k === i ? Position.Begin : k === end - 1 ? Position.End : Position.Inside;
        for (let pass = 0; pass < rowSize; pass += labels.size) {
          const slot = k * rowSize + pass + labels.label(typeIndex, position);
          rows[slot] = (rows[slot] ?? 0) + PRIOR;
        }
      }
      i = end - 1;
    }
  }
}

/** The token behind the entry that begins at `first`. */
function entryEnd(features: NameFeatures, first: number, base: number): number {
  let end = first + 1;
  while (end < features.tokens.length && !features.matches[end]?.includes(base + END)) end++;
  return Math.min(end + 1, features.tokens.length);
}
