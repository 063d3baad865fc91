import type { Steps } from '../base/steps';
import type { Annotations, Published, Skipped } from './annotations';
import type { Evidence } from './evidence';

/** One article to annotate. */
export interface Article {
  /** As the caller names it; comes back in the annotations. */
  readonly id: string;
  /** Decoded text without its byte-order mark, line endings as they are. */
  readonly text: string;
  /** SHA-256 in hex of the file's raw bytes (of the UTF-8 text when there is no file): the engine does no hashing. */
  readonly sha256: string;
  /** Publication date known from outside, as an ISO date, or null. */
  readonly published: string | null;
  /** What another reader found in the text, to be read on in place of the taggers; none when not given. */
  readonly evidence?: Evidence | undefined;
}

/** What a list of articles shows: found without running the taggers. */
export interface Glance {
  headline: string | null;
  published: Published;
  language: string | null;
}

/** Whatever annotates articles, at once or after a while. */
export interface Annotator {
  annotate(article: Article): Annotations | Promise<Annotations>;
}

/** The engine's public face. Never throws on any string; the same input gives the same output. */
export interface Engine {
  annotate(article: Article): Annotations;
  /** The same with pauses, for a thread that has other things to do as well. */
  annotateInSteps(article: Article): Steps<Annotations>;
  glance(article: Article): Glance;
  /** Why a text is no article to be read; null where it is one. */
  reasonToSkip(text: string): Skipped | null;
}
