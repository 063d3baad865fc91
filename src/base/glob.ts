import { expandBraces } from './braces';
import { NamePattern } from './namePattern';

/** How far a path may come while it is matched: an index into the segments of a glob. */
type Place = number;

/**
 * A glob as VS Code's settings have it: `*`, `?`, `[abc]`, `[!abc]`, `{a,b}` and two stars for any number of folders.
 * Works on paths with `/`. Matching takes time proportional to pattern times path, whatever the pattern: a folder's
 * settings are somebody else's input, and a regular expression made from `*a*a*a*a*a*b` may never come back.
 */
export class Glob {
  readonly #alternatives: readonly Segments[];

  constructor(pattern: string) {
    this.#alternatives = expandBraces(pattern).map(alternative => new Segments(alternative));
  }

  matches(path: string): boolean {
    const names = namesOf(path);
    return this.#alternatives.some(segments => segments.placesAfter(names).has(segments.length));
  }

  // Below /home/me/seeds, `**/seeds/**/*.txt` leaves itself (there may be more such folders) and `**/*.txt`.
  /** The globs, relative to the folder `root`, that together match inside it what this one matches; may be none. */
  below(root: string): string[] {
    const names = namesOf(root);
    return [...new Set(this.#alternatives.flatMap(segments => segments.restsAfter(names)))];
  }
}

/** The glob that matches exactly this path. */
export function escapeGlob(path: string): string {
  return path.replace(/[[{*?]/g, '[$&]');
}

/** One alternative of a glob, split into what must match one folder or file name each; null stands for two stars. */
class Segments {
  readonly #texts: readonly string[];
  readonly #patterns: readonly (NamePattern | null)[];

  constructor(pattern: string) {
    this.#texts = namesOf(pattern);
    this.#patterns = this.#texts.map(text => (text === '**' ? null : new NamePattern(text)));
  }

  get length(): number {
    return this.#texts.length;
  }

  /** All places one may be at after `names`; following all ways at once tries none of them twice. */
  placesAfter(names: readonly string[]): ReadonlySet<Place> {
    let places = this.#skipStars([0]);
    for (const name of names) {
      const next: Place[] = [];
      for (const at of places) {
        const pattern = this.#patterns[at];
        if (pattern === null) next.push(at);
        else if (pattern?.matches(name)) next.push(at + 1);
      }
      places = this.#skipStars(next);
    }
    return places;
  }

  restsAfter(names: readonly string[]): string[] {
    return (
      [...this.placesAfter(names)]
        // Two stars also match what they match together with what follows them.
        .filter(at => at < this.length && this.#patterns[at - 1] !== null)
        .map(at => this.#texts.slice(at).join('/'))
    );
  }

  /** Adds the places reached by letting two stars stand for no folder at all. */
  #skipStars(places: readonly Place[]): Set<Place> {
    const reached = new Set<Place>();
    for (const place of places) {
      let at = place;
      for (; this.#patterns[at] === null && !reached.has(at); at++) reached.add(at);
      reached.add(at);
    }
    return reached;
  }
}

function namesOf(path: string): string[] {
  return path.split('/').filter(name => name !== '');
}
