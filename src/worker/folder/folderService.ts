import type { Span } from '../../base/span';
import type { FileState, SkipReason } from '../../corpus/article';
import type { Correction } from '../../corrections/correction';
import type { LedgerRow } from '../../corpus/ledger';
import type { EntityType } from '../../engine/annotations';
import type { Evidence } from '../../engine/evidence';
import type { ReadingKind } from '../../features/readingKind';
import type { LedgerEntry } from '../../export/ledger';

export type { LedgerEntry } from '../../export/ledger';

/** What can be asked of the worker that keeps the index of the workspace. Articles are named by their URIs. */
export interface FolderService {
  /** Opens the index in a folder, or one in memory for null, and answers once it can be asked. */
  open(request: { readonly folder: string | null }): null;
  /** Closes the index and removes its file: it must be opened again before anything else is asked. */
  forget(request: null): null;
  /** Which of these files must be read; those that are not among them any more are taken out of the index. */
  check(request: { readonly files: readonly KnownState[] }): { readonly read: readonly string[] };
  /** Which of these must be read because the reader put something else right about them. */
  amended(request: { readonly files: readonly CorrectedFile[] }): { readonly read: readonly string[] };
  /**
   * Reads an article and puts it in; it is there when this answers. What was read closely stays until its text, its corrections or a
   * model change: a first reading does not take its place.
   */
  put(request: ArticleState): { readonly changed: boolean };
  /** Which article is to be read closely next, and how far that is. */
  unreadClosely(request: UnreadRequest): UnreadClosely;
  /** Puts in that a file is no article, and why. */
  skip(request: KnownState & { readonly reason: SkipReason }): null;
  remove(request: { readonly uris: readonly string[] }): null;
  status(request: null): FolderStatus;
  /** The articles whose title or file name has every word, the latest first, those without a date last. */
  articles(request: ArticlesRequest): readonly ArticleSummary[];
  /** Of the articles, the latest so many are looked into. */
  elsewhere(request: NamedHere & { readonly most: number }): Elsewhere | null;
  /** Every mention of an entity in every article, those by pronoun too, the latest article first. */
  mentions(request: { readonly entity: string; readonly most: number }): readonly ArticlePlaces[];
  /** Who is quoted, the most quoted first. */
  speakers(request: { readonly most: number; readonly offset: number }): SpeakersPage;
  /** Every mention in the latest so many of the other articles, the latest first. */
  places(request: NamedHere & { readonly most: number }): readonly ArticlePlaces[];
  symbols(request: { readonly query: string; readonly most: number }): readonly FolderSymbol[];
  cast(request: CastRequest): CastPage;
  /** How many names of each type the folder has. */
  castCounts(request: null): Readonly<Partial<Record<EntityType, number>>>;
  appearances(request: { readonly entity: string; readonly most: number }): readonly ArticleSpan[];
  quoteList(request: QuoteListRequest): QuotePage;
  ledger(request: {
    readonly uri: string;
    readonly text: string;
    readonly seqs: readonly number[] | null;
  }): readonly LedgerRow[] | null;
  /** A table or a list of what was said. */
  ledgerFile(request: {
    readonly form: 'csv' | 'markdown';
    readonly entries: readonly LedgerEntry[];
  }): string;
  matching(request: {
    readonly phrases: readonly string[];
    readonly most: number;
  }): readonly ArticleSummary[];
  who(request: { readonly name: string }): readonly CastMember[];
}

export interface CorrectedFile {
  readonly uri: string;
  /** What the reader put right about it; left out where that is nothing. */
  readonly corrections?: readonly Correction[];
}

export interface KnownState extends CorrectedFile {
  readonly state: FileState;
}

export interface ArticleState extends KnownState {
  /** Decoded, without its byte-order mark. */
  readonly text: string;
  /** False for the unsaved text of an editor: the file must be read again when that is closed. */
  readonly settled: boolean;
  /** What the close reading found in this text, where it has read it: the index then has the article as that one does. */
  readonly evidence?: Evidence | undefined;
  /** Set where nothing is to be put in unless the index has this very text. */
  readonly onlyIfKnown?: boolean;
}

export interface UnreadRequest {
  /** Longer texts are left as they are. UTF-16 code units. */
  readonly longest: number;
  /** Left out for now. */
  readonly but: readonly string[];
}

export interface UnreadClosely {
  /** The latest first; null when there is none. */
  readonly next: string | null;
  /** Articles that nothing is left to do for, of all there are. */
  readonly done: number;
  readonly total: number;
}

export interface FolderStatus {
  readonly articles: number;
  readonly skipped: readonly { readonly uri: string; readonly reason: SkipReason }[];
}

/** An entity as one article names it. */
export interface NamedHere {
  readonly uri: string;
  readonly name: string;
  readonly type: EntityType;
}

export interface ArticleSummary {
  readonly uri: string;
  readonly title: string | null;
  /** ISO date or null. */
  readonly date: string | null;
  /** Which reading of it the index has. */
  readonly reading: ReadingKind;
}

export interface ArticlesRequest {
  /** Words of the title or the file's name, or how they begin; empty for all. */
  readonly filter: string;
  readonly most: number;
  readonly offset: number;
}

/** What other articles say of somebody named here. */
export interface Elsewhere {
  readonly entity: string;
  readonly name: string;
  /** How many other articles. */
  readonly others: number;
  /** The latest of them first. */
  readonly latest: readonly (ArticleSummary & {
    readonly confidence: number;
    readonly evidence: LinkReasons;
    /** The first words there that name it. */
    readonly span: Span | null;
  })[];
  /** How many people of this name contradict each other in the folder. */
  readonly bearers: number;
}

/** Why an article is taken to mean the same one. */
export interface LinkReasons {
  readonly shared: readonly string[];
  readonly conflicts: readonly string[];
  /** Others that both articles name. */
  readonly company: readonly string[];
}

export interface ArticlePlaces extends ArticleSummary {
  /** SHA-256 of the text that was indexed, in hex: the spans are of no other. */
  readonly hash: string;
  readonly spans: readonly Span[];
}

export interface ArticleSpan extends ArticleSummary {
  readonly span: Span;
  readonly mentions: number;
}

export interface FolderSymbol {
  readonly name: string;
  readonly type: EntityType;
  readonly articles: number;
  readonly at: ArticleSpan;
}

export interface CastRequest {
  readonly type: EntityType;
  readonly sort: 'articles' | 'name';
  /** Letters the name must hold in order; empty for all. */
  readonly filter: string;
  readonly most: number;
  readonly offset: number;
}

export interface SpeakersPage {
  readonly speakers: readonly (CastMember & { readonly quotes: number })[];
  readonly more: boolean;
}

export interface CastPage {
  readonly members: readonly CastMember[];
  /** Whether there is another page. */
  readonly more: boolean;
}

export interface CastMember {
  readonly entity: string;
  readonly name: string;
  readonly type: EntityType;
  readonly roles: readonly string[];
  readonly articles: number;
  readonly bearers: number;
  readonly bearer: number;
}

export interface QuoteListRequest {
  /** Id of an entity, or null for everybody. */
  readonly by: string | null;
  /** Words that must stand in the article; empty for all. */
  readonly about: string;
  readonly newestFirst: boolean;
  readonly most: number;
  readonly offset: number;
}

export interface QuotePage {
  readonly articles: readonly ArticleQuotes[];
  /** Whether there may be more articles, with quotes or without. */
  readonly more: boolean;
}

/** Which quotes of an article; null for all. */
export interface ArticleQuotes extends ArticleSummary {
  readonly seqs: readonly number[] | null;
}
