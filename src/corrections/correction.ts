import { isIsoDate } from '../base/isoDate';
import type { Anchor } from '../anchoring/anchor';
import type { EntityType } from '../engine/annotations';
import { ENTITY_TYPES } from '../engine/annotations';
import type { Item, ItemFileFormat } from '../sidecar/itemFile';
import { isFields } from '../sidecar/jsonFile';

/** A file of corrections. */
export const CORRECTIONS_FORMAT: ItemFileFormat = {
  empty: { schema: 'byline/corrections@1' },
  list: 'corrections',
};

/** How far a correction reaches: the words it was made on, their article, the folder with `.byline/`, or all folders. */
export const SCOPES = ['mention', 'article', 'folder', 'everywhere'] as const;
export type Scope = (typeof SCOPES)[number];

/**
 * What the reader put right. `words` are those of the text that are meant: a name, of `wrongSpeaker` the name of who was
 * taken for the speaker, of `markQuote` what was said. Within the scope `mention` the anchor tells where.
 */
export type Correction = Common &
  (
    | { readonly kind: 'notAName' }
    | { readonly kind: 'changeType'; readonly type: EntityType }
    /** Who is called `words` is who is called `with`. */
    | { readonly kind: 'merge'; readonly with: string }
    /** Who is called `words` is somebody else than the rest of that entity. */
    | { readonly kind: 'split' }
    /** Null: nobody knows who. */
    | { readonly kind: 'wrongSpeaker'; readonly speaker: string | null }
    | { readonly kind: 'markName'; readonly type: EntityType }
    | { readonly kind: 'markQuote'; readonly speaker: string | null }
    /** An ISO date. */
    | { readonly kind: 'setDate'; readonly date: string }
  );

interface Common {
  readonly id: string;
  readonly scope: Scope;
  readonly words: string;
  /** Null where the scope needs none. */
  readonly anchor: Anchor | null;
  /** ISO date and time, or null where it is not known. */
  readonly created: string | null;
}

export type CorrectionKind = Correction['kind'];

/**
 * Where each kind may reach. Namesakes and speakers are never merged everywhere: that would slander somebody. A date is
 * one article's.
 */
export const SCOPES_OF: Readonly<Record<CorrectionKind, readonly Scope[]>> = {
  notAName: SCOPES,
  changeType: SCOPES,
  merge: ['mention', 'article', 'folder'],
  split: ['mention', 'article', 'folder'],
  wrongSpeaker: ['mention', 'article', 'folder'],
  markName: ['mention', 'article', 'folder'],
  markQuote: ['mention', 'article', 'folder'],
  setDate: ['article'],
};

/** Reads an entry of a file; null where it does not say what a correction must, or claims more than its kind may. */
export function correctionOf(item: Item): Correction | null {
  const { kind, scope } = item;
  if (!isKind(kind) || !SCOPES_OF[kind].some(one => one === scope)) return null;
  const anchor = anchorIn(item['anchor']);
  const words = item['words'];
  if (scope === 'mention' && !anchor) return null;
  if (kind !== 'setDate' && (typeof words !== 'string' || words.trim() === '')) return null;
  const common: Common = {
    id: item.id,
    scope: scope as Scope,
    words: typeof words === 'string' ? words : '',
    anchor,
    created: typeof item['created'] === 'string' ? item['created'] : null,
  };
  const type = ENTITY_TYPES.find(one => one === item['type']);
  const { with: other, speaker, date } = item;
  const named = typeof speaker === 'string' && speaker.trim() !== '' ? speaker : null;
  switch (kind) {
    case 'notAName':
    case 'split':
      return { ...common, kind };
    case 'changeType':
    case 'markName':
      return type ? { ...common, kind, type } : null;
    case 'merge':
      return typeof other === 'string' && other.trim() !== '' ? { ...common, kind, with: other } : null;
    case 'wrongSpeaker':
    case 'markQuote':
      return named !== null || speaker === null ? { ...common, kind, speaker: named } : null;
    case 'setDate':
      return typeof date === 'string' && isIsoDate(date) ? { ...common, kind, date } : null;
  }
}

/** The day the reader says the article is of: for the engine to reckon relative dates from; null where they do not. */
export function dateGivenBy(corrections: readonly Correction[]): string | null {
  return corrections.reduce<string | null>((date, one) => (one.kind === 'setDate' ? one.date : date), null);
}

/** The entry that says a correction. */
export function itemOf(correction: Correction): Item {
  const { anchor, created, words, ...rest } = correction;
  return {
    ...rest,
    ...(words !== '' && { words }),
    ...(anchor && { anchor }),
    ...(created !== null && { created }),
  };
}

function isKind(value: unknown): value is CorrectionKind {
  return typeof value === 'string' && Object.hasOwn(SCOPES_OF, value);
}

function anchorIn(value: unknown): Anchor | null {
  if (!isFields(value)) return null;
  const { exact, prefix, suffix, position } = value;
  if (typeof exact !== 'string' || exact === '') return null;
  const known = Array.isArray(position) && position.length === 2 && position.every(Number.isSafeInteger);
  return {
    exact,
    prefix: typeof prefix === 'string' ? prefix : '',
    suffix: typeof suffix === 'string' ? suffix : '',
    position: known ? [Number(position[0]), Number(position[1])] : null,
  };
}
