/** More alternatives than anybody writes by hand; a pattern whose braces multiply beyond it keeps the first ones. */
const MAX_ALTERNATIVES = 256;
/** Longer than any path; such a pattern cannot have been meant. */
const MAX_LENGTH = 4096;

/**
 * What a pattern with braces stands for: `a.{txt,md}` is `a.txt` and `a.md`. Braces may nest; those inside `[…]` and
 * those never closed are letters.
 */
export function expandBraces(pattern: string): string[] {
  const done: string[] = [];
  const waiting = pattern.length <= MAX_LENGTH ? [pattern] : [];
  while (done.length < MAX_ALTERNATIVES) {
    const next = waiting.pop();
    if (next === undefined) break;
    const braces = firstBraces(next);
    if (braces)
      waiting.push(...braces.choices.reverse().map(choice => braces.before + choice + braces.after));
    else done.push(next);
  }
  return done;
}

interface Braces {
  before: string;
  /** Split at the commas of these braces, not at those of braces within. */
  choices: string[];
  after: string;
}

function firstBraces(pattern: string): Braces | undefined {
  let depth = 0;
  let open = 0;
  let start = 0;
  const choices: string[] = [];
  for (let i = 0; i < pattern.length; i++) {
    const letter = pattern[i];
    if (letter === '[') {
      i = Math.max(i, pattern.indexOf(']', i + 2));
    } else if (letter === '{') {
      if (depth++ === 0) [open, start] = [i, i + 1];
    } else if (letter === ',' && depth === 1) {
      choices.push(pattern.slice(start, i));
      start = i + 1;
    } else if (letter === '}' && depth > 0 && --depth === 0) {
      choices.push(pattern.slice(start, i));
      return { before: pattern.slice(0, open), choices, after: pattern.slice(i + 1) };
    }
  }
  return undefined;
}
