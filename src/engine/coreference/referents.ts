import type { Span } from '../../base/span';
import type { Draft, DraftEntity } from '../draft';
import type { ReferentEvidence } from '../evidence';

/**
 * How much of what the other reader gives to nobody it saw speaks for nobody at all: most of those it did not see are known from before.
 * Chosen with the weights of `coreferenceStage.ts`.
 */
const NOBODY = 0.2;

/** Whom another reader takes the pronouns of an article to mean, in terms of its entities; it is told what is meant, in order. */
export class Referents {
  /** By the place of the pronoun. */
  readonly #found: ReadonlyMap<number, ReferentEvidence>;
  /** By the token. */
  readonly #meant = new Map<number, DraftEntity>();
  /** Where each was told of last: the token. */
  readonly #last = new Map<DraftEntity, number>();

  constructor(readonly draft: Draft) {
    const referents = draft.evidence?.referents ?? [];
    this.#found = new Map(referents.map(found => [found.span[0], found] as const));
  }

  /** These tokens mean an entity. */
  tell([first, end]: Span, entity: DraftEntity): void {
    if (this.#found.size === 0) return;
    for (let token = first; token < end; token++) this.#meant.set(token, entity);
    this.#last.set(entity, first);
  }

  /**
   * How much speaks for each of these as the meaning of the pronoun at a place of the text, and last for none of them. Of whoever was
   * told of before the other reader's view begins it says no more than that it is nobody there. Null where it has not seen the pronoun.
   */
  sharesOf(place: number, entities: readonly DraftEntity[]): number[] | null {
    const found = this.#found.get(place);
    if (!found) return null;
    const begin = this.#tokenAt(found.from);
    const shares = new Map(entities.map(entity => [entity, 0]));
    let nobody = 1;
    let strangers = 0;
    for (const { at, probability } of found.meant) {
      nobody -= probability;
      const entity = this.#meant.get(this.#tokenAt(at));
      const share = entity && shares.get(entity);
      if (entity && share !== undefined) shares.set(entity, share + probability);
      else if (!entity) strangers += probability;
    }
    const rest = Math.max(0, nobody);
    return [
      ...[...shares].map(([entity, share]) => ((this.#last.get(entity) ?? 0) < begin ? rest : share)),
      NOBODY * rest + strangers,
    ];
  }

  /** The last token that begins at or before a place. */
  #tokenAt(place: number): number {
    const { tokens } = this.draft;
    let [low, high] = [0, tokens.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tokens[middle]?.start ?? Infinity) <= place) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
