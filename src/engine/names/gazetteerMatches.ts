import type { Span } from '../../base/span';
import { combine } from '../tagger/hash';
import type { Token } from '../text/token';
import { LONGEST_ENTRY, type Gazetteer } from './gazetteer';
import { NOT_ASKED, type WordForm } from './wordForms';

/**
 * For each token the lists of the gazetteer it matches with its place in the entry, as `list * 4 + place`: 0 begin, 1 inside,
 * 2 end, 3 the only word. Undefined where it matches none. Looks at most `LONGEST_ENTRY` tokens ahead.
 */
export function matchPhrases(
  forms: readonly WordForm[],
  tokens: readonly Token[],
  sentences: readonly Span[],
  gazetteer: Gazetteer,
): (number[] | undefined)[] {
  const matches: (number[] | undefined)[] = new Array<number[] | undefined>(forms.length);
  for (const [first, end] of sentences) {
    for (let i = first; i < end; i++) {
      if (tokens[i]?.kind !== 'word') continue;
      const form = forms[i];
      if (!form) continue;
      let hash = combine(0, form.plain);
      if (form.entry === NOT_ASKED) form.entry = gazetteer.lookup(hash);
      let set = form.entry;
      for (let length = 1; set >= 0; length++) {
        if (set > 0) mark(matches, i, length, set);
        if (length === LONGEST_ENTRY || i + length >= end) break;
        hash = combine(hash, forms[i + length]?.plain ?? 0);
        set = gazetteer.lookup(hash);
      }
    }
  }
  return matches;
}

/** Marks the phrase's tokens with list and place: 0 begin, 1 inside, 2 end, 3 the only one. */
function mark(matches: (number[] | undefined)[], at: number, length: number, set: number): void {
  for (let k = 0; k < length; k++) {
    const place = length === 1 ? 3 : k === 0 ? 0 : k === length - 1 ? 2 : 1;
    const own = (matches[at + k] ??= []);
    for (let rest = set; rest !== 0; rest &= rest - 1) {
      const value = (31 - Math.clz32(rest & -rest)) * 4 + place;
      if (!own.includes(value)) own.push(value);
    }
  }
}
