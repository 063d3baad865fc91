import type { Span } from '../../base/span';
import type { Token } from '../text/token';
import type { CapitalRun } from './capitalRuns';
import type { WordForm } from './wordForms';

/** What a run of capitalised words tells of itself, for all its words alike. */
export interface RunHead {
  /** Token index of its head word: the one before "of" or "for" ("Ministry of Works"), else the last ("Works Ministry"). */
  readonly head: number;
  /** Token index of the noun that introduces what the run names ("Veltron, a maker of pumps, said"), or -1. */
  readonly introduced: number;
}

const SPLITTING = new Set(['of', 'for']);
const DETERMINERS = new Set(['a', 'an', 'the', 'one', 'another', 'its', 'his', 'her', 'their']);
/** What ends the words before a noun of introduction. */
const ENDS_NOUN = new Set(
  'of that which who whose whom where in on for at by with to from and or but as near outside based located known called said is was has had , . ; : ( ) – — - ?'.split(
    ' ',
  ),
);
/** So many words may a noun of introduction stand behind its article. */
const LONGEST_INTRODUCTION = 7;

/** For each run its head, by the run. Linear in the tokens. */
export function runHeads(
  runs: readonly (CapitalRun | undefined)[],
  tokens: readonly Token[],
  forms: readonly WordForm[],
  sentences: readonly Span[],
): Map<CapitalRun, RunHead> {
  const heads = new Map<CapitalRun, RunHead>();
  for (const [first, end] of sentences) {
    for (let i = first; i < end; i++) {
      const run = runs[i];
      if (!run || heads.has(run)) continue;
      heads.set(run, { head: headOf(run, tokens), introduced: introducedBy(run, tokens, forms, end) });
      i = run.end - 1;
    }
  }
  return heads;
}

function headOf(run: CapitalRun, tokens: readonly Token[]): number {
  for (let i = run.first + 1; i < run.end; i++) if (SPLITTING.has(tokens[i]?.text ?? '')) return i - 1;
  return run.end - 1;
}

/** The noun of an apposition behind the run: the last small word before a preposition, a relative or a mark. */
function introducedBy(
  run: CapitalRun,
  tokens: readonly Token[],
  forms: readonly WordForm[],
  end: number,
): number {
  const at = run.end;
  if (tokens[at]?.text !== ',' || !DETERMINERS.has(tokens[at + 1]?.text ?? '')) return -1;
  const last = Math.min(end, at + 2 + LONGEST_INTRODUCTION);
  for (let i = at + 2; i < last; i++) {
    if (!ENDS_NOUN.has(tokens[i]?.text ?? '')) continue;
    return i > at + 2 && forms[i - 1]?.capital === false ? i - 1 : -1;
  }
  return -1;
}
