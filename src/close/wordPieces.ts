/** The pieces that a text is cut into before the first, behind the last, and where none fits. */
export const CLS = '[CLS]';
export const SEP = '[SEP]';
const UNKNOWN = '[UNK]';
/** Longer words are unknown as a whole. In code points. */
const LONGEST_WORD = 100;
/** So many words are remembered with their pieces: an article repeats most of its own. */
const REMEMBERED = 20_000;

/** WordPiece (Wu et al. 2016): a word is the longest known beginning, then the longest known continuation, and so on. */
export class WordPieces {
  readonly #ids: ReadonlyMap<string, number>;
  readonly #unknown: number;
  /** Length of the longest piece, in UTF-16 code units. */
  readonly #longest: number;
  readonly #known = new Map<string, readonly number[]>();

  /** `vocabulary`: the pieces in the order of their numbers, continuations with "##". Throws a RangeError when one of the special ones is missing. */
  constructor(vocabulary: readonly string[]) {
    this.#ids = new Map(vocabulary.map((piece, id) => [piece, id]));
    this.#unknown = this.idOf(UNKNOWN);
    this.#longest = Math.max(...vocabulary.map(piece => piece.length));
  }

  /** The number of a piece that must be there. */
  idOf(piece: string): number {
    const id = this.#ids.get(piece);
    if (id === undefined) throw new RangeError(`no piece ${piece}`);
    return id;
  }

  /** The numbers of a word's pieces, at least one. */
  of(word: string): readonly number[] {
    const known = this.#known.get(word);
    if (known) return known;
    const pieces = this.#cut(word);
    if (this.#known.size >= REMEMBERED) this.#known.clear();
    this.#known.set(word, pieces);
    return pieces;
  }

  #cut(word: string): readonly number[] {
    // Surrogate halves are never cut apart: a piece begins and ends at whole code points.
    const chars = Array.from(word);
    if (chars.length > LONGEST_WORD) return [this.#unknown];
    const pieces: number[] = [];
    for (let at = 0; at < chars.length;) {
      let end = Math.min(chars.length, at + this.#longest);
      let id: number | undefined;
      for (; end > at; end--) {
        id = this.#ids.get((at > 0 ? '##' : '') + chars.slice(at, end).join(''));
        if (id !== undefined) break;
      }
      if (id === undefined) return [this.#unknown];
      pieces.push(id);
      at = end;
    }
    return pieces;
  }
}
