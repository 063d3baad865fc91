/** What stands in a pattern: any run of letters, one letter of any kind, or one of certain letters. */
type Token = '*' | '?' | LetterClass;

interface LetterClass {
  readonly negated: boolean;
  /** Inclusive ranges. */
  readonly ranges: readonly (readonly [from: string, to: string])[];
}

/** Matches the name of one file or folder against `*`, `?`, `[a-z]` and `[!a-z]`, in time of name times pattern. */
export class NamePattern {
  readonly #tokens: readonly Token[];

  constructor(pattern: string) {
    this.#tokens = tokensOf([...pattern]);
  }

  matches(name: string): boolean {
    const letters = [...name];
    let at = 0;
    let token = 0;
    let star = -1;
    let starEnd = 0;
    while (at < letters.length) {
      const current = this.#tokens[token];
      if (current === '*') {
        star = token++;
        starEnd = at;
      } else if (current !== undefined && accepts(current, letters[at] ?? '')) {
        at++;
        token++;
      } else if (star >= 0) {
        // Only the last star ever needs to take more: what earlier ones took can stay as it is.
        token = star + 1;
        at = ++starEnd;
      } else return false;
    }
    while (this.#tokens[token] === '*') token++;
    return token === this.#tokens.length;
  }
}

function tokensOf(letters: readonly string[]): Token[] {
  const tokens: Token[] = [];
  for (let i = 0; i < letters.length; i++) {
    const letter = letters[i] ?? '';
    const close = letter === '[' ? closingBracket(letters, i) : -1;
    if (close > 0) {
      tokens.push(letterClass(letters.slice(i + 1, close)));
      i = close;
    } else
      tokens.push(letter === '*' || letter === '?' ? letter : { negated: false, ranges: [[letter, letter]] });
  }
  return tokens;
}

/** A closing bracket right after the opening one (or after its `!`) is a member: `[]]` and `[!]]` are classes. */
function closingBracket(letters: readonly string[], open: number): number {
  return letters.indexOf(']', open + (isNegation(letters[open + 1]) ? 3 : 2));
}

function letterClass(members: readonly string[]): LetterClass {
  const negated = isNegation(members[0]);
  const ranges: [string, string][] = [];
  for (let i = negated ? 1 : 0; i < members.length; i++) {
    const from = members[i] ?? '';
    const to = members[i + 1] === '-' ? members[i + 2] : undefined;
    if (to !== undefined) i += 2;
    ranges.push([from, to ?? from]);
  }
  return { negated, ranges };
}

function isNegation(letter: string | undefined): boolean {
  return letter === '!' || letter === '^';
}

function accepts(token: Exclude<Token, '*'>, letter: string): boolean {
  if (token === '?') return true;
  return token.negated !== token.ranges.some(([from, to]) => letter >= from && letter <= to);
}
