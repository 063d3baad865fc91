import type { Span } from '../../base/span';
import type { Token } from '../text/token';
import type { WordForm } from './wordForms';

/** A run of capitalised words with the small words that join long names: "Ministry of Health and Welfare". */
export interface CapitalRun {
  /** Half-open range of token indices. */
  readonly first: number;
  readonly end: number;
  /** 1: an acronym in brackets behind gives its initials; 2: it is that acronym; 0: neither. */
  readonly acronym: 0 | 1 | 2;
}

/** Small words and signs that join the words of long names. */
export const JOINING_WORDS: ReadonlySet<string> = new Set([
  'of',
  'and',
  'the',
  'for',
  'de',
  'del',
  'la',
  'al',
  'bin',
  'van',
  'von',
  'der',
  'den',
  'da',
  'dos',
  '&',
  '-',
  'on',
]);
const LONGEST = 12;

/** The run each token stands in, if any. Runs stay inside their sentence; joining words only inside a run. */
export function capitalRuns(
  tokens: readonly Token[],
  forms: readonly WordForm[],
  sentences: readonly Span[],
): (CapitalRun | undefined)[] {
  const runs: (CapitalRun | undefined)[] = new Array<CapitalRun | undefined>(tokens.length);
  for (const [first, end] of sentences) {
    for (let i = first; i < end; i++) {
      if (!isName(tokens[i], forms[i])) continue;
      const stop = runEnd(tokens, forms, i, end);
      assign(runs, tokens, forms, i, stop);
      i = stop - 1;
    }
  }
  return runs;
}

function isName(token: Token | undefined, form: WordForm | undefined): boolean {
  return token?.kind === 'word' && form?.capital === true;
}

function runEnd(tokens: readonly Token[], forms: readonly WordForm[], first: number, end: number): number {
  let stop = first + 1;
  let ahead = stop;
  while (ahead < end && ahead - first < LONGEST && ahead - stop < 3) {
    if (isName(tokens[ahead], forms[ahead])) stop = ahead + 1;
    else if (!JOINING_WORDS.has(tokens[ahead]?.text ?? '')) break;
    ahead++;
  }
  return stop;
}

function assign(
  runs: (CapitalRun | undefined)[],
  tokens: readonly Token[],
  forms: readonly WordForm[],
  first: number,
  end: number,
): void {
  const own = tokens[first]?.text ?? '';
  const inBrackets =
    end - first === 1 && forms[first]?.allCaps === true && /^[([]$/.test(tokens[first - 1]?.text ?? '');
  const longer = inBrackets ? runs[first - 2] : undefined;
  if (longer && longer.end === first - 1 && spells(tokens, longer, own)) {
    const spelled: CapitalRun = { ...longer, acronym: 1 };
    for (let i = longer.first; i < longer.end; i++) runs[i] = spelled;
    runs[first] = { first, end, acronym: 2 };
    return;
  }
  const run: CapitalRun = { first, end, acronym: 0 };
  for (let i = first; i < end; i++) runs[i] = run;
}

/** Whether the acronym's letters are the initials of the run, joining words left out or not. */
function spells(tokens: readonly Token[], run: CapitalRun, acronym: string): boolean {
  let letters = 0;
  const wanted = acronym.replace(/\./g, '').toUpperCase();
  for (let i = run.first; i < run.end && letters < wanted.length; i++) {
    for (const part of (tokens[i]?.text ?? '').split('-')) {
      if (part.charAt(0).toUpperCase() === wanted.charAt(letters)) letters++;
    }
  }
  return letters === wanted.length && wanted.length > 1;
}
