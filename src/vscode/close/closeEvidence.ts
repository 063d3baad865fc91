import type { Evidence } from '../../engine/evidence';
import type { TextRequest, WorkingEngine } from '../../worker/engineClient';

/** What was found in a text, for the same text after an edit. */
export type Carry = (evidence: Evidence, before: string, after: string) => Evidence | null;

/** So many texts are remembered: about as many as one has in sight, with what they were before the last edits. */
const MOST_TEXTS = 16;

/**
 * What the close reading found in the texts of open articles. The engine is given it with the text, so that whatever asks about an
 * article from then on has it read closely: after a correction, too, there is no first reading in between. While an article is edited
 * it is given what still holds of the text before.
 */
export class CloseEvidence {
  /** By text, in the order in which they were asked for last. */
  readonly #found = new Map<string, Evidence>();
  /** By article the text that was read closely last. */
  readonly #last = new Map<string, string>();
  #carry: Carry | undefined;
  #onFound: ((article: string) => void) | undefined;

  /** What still holds after an edit is worked out by what is loaded with the close reading. */
  carryBy(carry: Carry): void {
    this.#carry = carry;
  }

  /** The index of the folder is told of each article that has been read closely. */
  tell(onFound: (article: string) => void): void {
    this.#onFound = onFound;
  }

  /** The articles read closely that are remembered. */
  get articles(): Iterable<string> {
    return this.#last.keys();
  }

  /** What was found in exactly this text. */
  of(text: string): Evidence | undefined {
    return this.#found.get(text);
  }

  /** What was found in the text of the article `id`. */
  put(id: string, text: string, evidence: Evidence): void {
    this.#last.set(id, text);
    this.#keep(text, evidence);
    for (const [article, last] of this.#last) if (!this.#found.has(last)) this.#last.delete(article);
    this.#onFound?.(id);
  }

  clear(): void {
    this.#found.clear();
    this.#last.clear();
  }

  /** An engine that reads on what was found. */
  before(engine: WorkingEngine): WorkingEngine {
    return {
      annotate: (request, token) => engine.annotate(this.#with(request), token),
      correct: (request, token) => engine.correct(this.#with(request), token),
      glance: (request, token) => engine.glance(request, token),
      export: request => engine.export(request),
      importNotes: request => engine.importNotes(request),
    };
  }

  #with<T extends TextRequest>(request: T): T {
    const { id, text } = request;
    const found = this.#found.get(text);
    if (found) this.#keep(text, found);
    const evidence = found ?? this.#carried(id, text);
    return evidence ? { ...request, evidence } : request;
  }

  #carried(id: string, text: string): Evidence | null {
    const last = this.#last.get(id);
    const found = last === undefined ? undefined : this.#found.get(last);
    return last === undefined || !found || !this.#carry ? null : this.#carry(found, last, text);
  }

  #keep(text: string, evidence: Evidence): void {
    this.#found.delete(text);
    this.#found.set(text, evidence);
    const [oldest] = this.#found.keys();
    if (this.#found.size > MOST_TEXTS && oldest !== undefined) this.#found.delete(oldest);
  }
}
