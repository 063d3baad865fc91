import type { CancellationToken } from '../base/cancellation';
import type { Annotations } from '../engine/annotations';
import type { Glance } from '../engine/engine';

/** A text to be read. */
export interface TextRequest {
  /** As the caller names the article; a newer request of the same kind and id replaces one that still waits. */
  readonly id: string;
  /** The document's version, or what else tells two states of the same file apart. */
  readonly version: number;
  /** Decoded text without its byte-order mark. */
  readonly text: string;
  /** Asked whenever the next request is chosen: the highest goes first, equals in order of arrival. */
  readonly priority: () => number;
}

/**
 * The engine as the editor sees it: elsewhere, and answering later. Promises reject with `CancelledError` when the
 * answer is no longer wanted or a newer request took the place.
 */
export interface EngineClient {
  annotate(request: TextRequest, token?: CancellationToken): Promise<Annotations>;
  glance(request: TextRequest, token?: CancellationToken): Promise<Glance>;
}
