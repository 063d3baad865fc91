import type { CancellationToken } from '../base/cancellation';
import type { Annotations } from '../engine/annotations';
import type { Glance } from '../engine/engine';
import type { Corrected } from '../corrections/applyCorrections';
import type { ImportedNotes } from '../export/importBrat';
import type { ArticleText, CorrectedText, ExportRequest, ImportRequest } from './protocol';

/** A text to be read. A newer request of the same kind and id replaces one that still waits. */
export type TextRequest = Prioritized<ArticleText>;

export type Prioritized<T extends ArticleText> = T & {
  /** Asked whenever the next request is chosen: the highest goes first, equals in order of arrival. */
  readonly priority: () => number;
};

/**
 * The engine as the editor sees it: elsewhere, and answering later. Promises reject with `CancelledError` when the
 * answer is no longer wanted or a newer request took the place, and with `EngineUnavailableError` when there is no
 * engine. A text over which it breaks down or takes too long is answered as skipped.
 */
export interface EngineClient {
  annotate(request: TextRequest, token?: CancellationToken): Promise<Annotations>;
  glance(request: TextRequest, token?: CancellationToken): Promise<Glance>;
}

/** The same, and what needs no other engine but is done where the engine is: it would be long in the editor's own thread. */
export interface WorkingEngine extends EngineClient {
  /** The annotations as the reader has them. */
  correct(request: Prioritized<CorrectedText>, token?: CancellationToken): Promise<Corrected>;
  /** The text of a file for elsewhere. */
  export(request: Prioritized<ExportRequest>): Promise<string>;
  /** The notes in a file of another program. */
  importNotes(request: Prioritized<ImportRequest>): Promise<ImportedNotes>;
}

/** The engine cannot be started; asking again is of no use. */
export class EngineUnavailableError extends Error {
  override readonly name = 'EngineUnavailableError';
}
