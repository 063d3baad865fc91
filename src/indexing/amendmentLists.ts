import type { Correction } from '../corrections/correction';
import type { Amendment, Amendments } from '../store/amendments';

/** The numbers of what articles are corrected by; a list that many of them share is written down once. */
export class AmendmentLists {
  readonly #amendments: Amendments;
  readonly #known = new WeakMap<readonly Correction[], number>();

  constructor(amendments: Amendments) {
    this.#amendments = amendments;
  }

  idOf(corrections: readonly Correction[] = []): number {
    if (corrections.length === 0) return 0;
    const id = this.#known.get(corrections) ?? this.#amendments.idOf(amendmentsOf(corrections));
    this.#known.set(corrections, id);
    return id;
  }
}

/** What the index must know of corrections: when they were made, and under which id, changes nothing in an article. */
function amendmentsOf(corrections: readonly Correction[]): Amendment[] {
  return corrections.map(correction => ({
    identity: JSON.stringify({ ...correction, id: undefined, created: undefined }),
    words: wordsReached(correction),
  }));
}

/** Of what reaches over a folder only articles with the name are changed; what is of one article was made for that. */
function wordsReached(correction: Correction): string | null {
  const { scope, words } = correction;
  if (scope === 'mention' || scope === 'article') return null;
  return correction.kind === 'merge' ? `${words} ${correction.with}` : words;
}
