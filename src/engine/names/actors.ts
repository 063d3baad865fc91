import type { NameMention } from '../draft';
import { isAdverb, isOf } from '../quotes/closedClasses';
import { cueVerb } from '../quotes/cueLexicon';
import { formsOf } from '../quotes/verbForms';
import type { Token } from '../text/token';
import { wordSet } from '../wordSet';
import lexicon from './lexicon/acting.json';

const ADDRESSED = wordSet(lexicon.addressed);
const DEALINGS = wordSet(lexicon.dealings);
/** Finite forms of the verbs of acting, and the others, which need an auxiliary. */
const FINITE = new Set(wordSet(lexicon.irregular));
const ANY = new Set(wordSet(lexicon.irregular));
for (const base of wordSet(lexicon.verbs)) {
  for (const [form, kind] of formsOf(base)) {
    ANY.add(form);
    if (kind === 'past' || kind === 'third') FINITE.add(form);
  }
}
/** How many auxiliaries and adverbs may stand before the verb: "has not yet agreed". */
const LONGEST_GROUP = 4;

/** Whether a place's name stands for who acts there: "Moscow agreed", "urged Moscow to", "talks between Oslo and Bern". */
export function isActor(tokens: readonly Token[], name: NameMention): boolean {
  if (name.type !== 'place') return false;
  const word = (i: number): string => tokens[i]?.text.toLowerCase() ?? '';
  const [first, end] = name.tokens;
  if (isBetween(word, first, end)) return true;
  if (ADDRESSED.has(word(first - 1)) && /^(?:of|to|that|not|for|over|,)$/.test(word(end))) return true;
  // "Clubs in Oslo and Bern": the preposition holds for both.
  const joined = /^(?:and|or|,)$/.test(word(first - 1)) ? word(first - 3) : '';
  return !isOf(word(first - 1), 'prepositions') && !isOf(joined, 'prepositions') && acts(word, end);
}

/** Whether a verb that only somebody can be the subject of comes next. */
function acts(word: (i: number) => string, from: number): boolean {
  let helped = false;
  for (let at = from; at < from + LONGEST_GROUP; at++) {
    const here = word(at);
    if (isOf(here, 'auxiliaries')) helped = !isOf(here, 'be');
    else if (!isAdverb(here) && here !== 'yet' && !isOf(here, 'negations'))
      return helped ? ANY.has(here) : isFinite(here, word(at + 1));
  }
  return false;
}

function isFinite(verb: string, next: string): boolean {
  // A participle of the passive has no object behind it: "Ottawa, welcomed by".
  if (next === 'by') return false;
  const cue = cueVerb(verb, next);
  const says = cue?.saying === true && !cue.adjacent;
  return FINITE.has(verb) || (says && cue.forms.some(form => form === 'past' || form === 'third'));
}

/** "Talks between Oslo and Bern": either of the two. */
function isBetween(word: (i: number) => string, first: number, end: number): boolean {
  const second = word(first - 1) === 'and';
  if (!second && !(word(first - 1) === 'between' && word(end) === 'and')) return false;
  let at = first - 1;
  for (let left = LONGEST_GROUP; second && left > 0 && word(at) !== 'between'; left--) at--;
  return word(at) === 'between' && DEALINGS.has(word(at - 1));
}
