import type { Span } from '../base/span';
import type { Corrected } from '../corrections/applyCorrections';
import type { Correction } from '../corrections/correction';
import type { Annotations, Skipped } from '../engine/annotations';
import type { Glance } from '../engine/engine';
import type { Evidence } from '../engine/evidence';
import type { ExportOptions } from '../export/exportAs';
import type { ImportedNotes } from '../export/importBrat';
import type { NotesFile } from '../export/importNotes';
import type { ExportedArticle, Part } from '../export/exportedArticle';

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
  /** What another reader found in it, where one has read it. */
  readonly evidence?: Evidence | undefined;
}

/** With what the reader put right in it. */
export interface CorrectedText extends ArticleText {
  readonly corrections: readonly Correction[];
}

/** A quote, figure or note that was chosen for a pack; `note` is the id of a note, null of what is none. */
export interface ChosenEvidence {
  readonly part: Part;
  readonly span: Span;
  readonly note: string | null;
}

/** An article as it is to be exported: what is known of it comes from whoever asks. */
export interface ExportRequest extends ArticleText, Omit<ExportedArticle, 'text'> {
  readonly options: ExportOptions;
  /** What a pack of evidence is to hold, or null for everything. */
  readonly chosen: readonly ChosenEvidence[] | null;
}

/** Notes of another program that are to be on an article. */
export type ImportRequest = ArticleText & NotesFile;

/** What can be asked of the worker (see `base/rpc.ts` for how). */
export interface EngineService {
  /** Answers once the engine is loaded, with an error when it cannot be. */
  ready(params: null): null;
  annotate(article: ArticleText): Annotations;
  /** As `annotate`, and then as the reader has it. */
  correct(article: CorrectedText): Corrected;
  glance(article: ArticleText): Glance;
  /** The text of a file for elsewhere. */
  export(article: ExportRequest): string;
  /** The notes that a file of another program holds. */
  importNotes(request: ImportRequest): ImportedNotes;
  /** The annotations of an article that the engine is not to see, saying why. */
  setAside(article: ArticleText & { readonly skipped: Skipped }): Annotations;
}
