import type { Annotations, Skipped } from '../engine/annotations';
import type { Glance } from '../engine/engine';

/** The text of one article at one moment; messages hold plain data only. */
export interface ArticleText {
  /** As the caller names the article. */
  readonly id: string;
  /** The document's version, or what else tells two states of the same file apart. */
  readonly version: number;
  /** Decoded, without its byte-order mark. */
  readonly text: string;
  /** The day it is of as an ISO date, where that is known from outside. */
  readonly published?: string;
}

/** What can be asked of the worker (see `base/rpc.ts` for how). */
export interface EngineService {
  /** Answers once the engine is loaded, with an error when it cannot be. */
  ready(params: null): null;
  annotate(article: ArticleText): Annotations;
  glance(article: ArticleText): Glance;
  /** The annotations of an article that the engine is not to see, saying why. */
  setAside(article: ArticleText & { readonly skipped: Skipped }): Annotations;
}
