import type { SentenceView } from '../features/sentences/sentenceView';
import type { EngineClient } from '../worker/engineClient';

/**
 * The sentence views that are open, by their URIs as strings. What is known of one comes from its article: read by
 * itself, its words would give other names and quotes than the article's.
 */
export class SentenceViews {
  readonly #views = new Map<string, SentenceView>();

  get(uri: string): SentenceView | undefined {
    return this.#views.get(uri);
  }

  all(): Iterable<SentenceView> {
    return this.#views.values();
  }

  set(uri: string, view: SentenceView): void {
    this.#views.set(uri, view);
  }

  delete(uri: string): void {
    this.#views.delete(uri);
  }

  /** An engine that answers for the views itself, and leaves all else to `engine`. */
  before(engine: EngineClient): EngineClient {
    return {
      annotate: async (request, token) => {
        const view = this.#views.get(request.id);
        if (view?.text !== request.text) return engine.annotate(request, token);
        return { ...view.annotations, id: request.id };
      },
      glance: (request, token) => engine.glance(request, token),
    };
  }
}
