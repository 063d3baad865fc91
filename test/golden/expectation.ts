import type {
  BlockKind,
  Bound,
  DateGrain,
  DateMention,
  EntityType,
  Figure,
  Published,
  Quote,
  Skipped,
  SpeakerClass,
} from '../../src/engine/annotations';

/** Words of the article; see README.md for how they are addressed. */
export type Address = string;

/** What a golden case expects, as its `.expected.json` says it. Only what is stated is checked. */
export interface Expectation {
  /** What is hard here. */
  case: string;
  /** Why the engine cannot do this yet. The case then has to fail. */
  pending?: string;
  /** The day of publication given to the engine, as an ISO date. */
  given?: string;
  skipped?: Skipped['reason'] | null;
  published?: Partial<Pick<Published, 'date' | 'basis'>> & { not?: string };
  blocks?: { kind: BlockKind; text: Address }[];
  entities?: ExpectedEntity[];
  absent?: (Address | Absence)[];
  quotes?: ExpectedQuote[];
  /** Passages that are pieces of one quote, whichever that is. */
  together?: Address[][];
  dates?: ExpectedDate[];
  figures?: ExpectedFigure[];
  /** Lists that are complete: what is found besides them is wrong. `marked` are the quotes with words in marks. */
  only?: ('entities' | 'marked' | 'dates' | 'figures')[];
}

export interface ExpectedEntity {
  name: string;
  type: EntityType;
  /** All its name mentions. */
  mentions?: Address[];
  /** Some of its name mentions. */
  has?: Address[];
  aliases?: string[];
  /** Some of its roles, without a leading article. */
  roles?: string[];
  /** All its mentions that stand for who acts. */
  actor?: Address[];
  /** All its mentions that are no names: pronouns and descriptions. */
  meant?: Address[];
}

/** Words at which nothing of a kind may be found. */
export interface Absence {
  words: Address;
  /** Names where not said. */
  from?: 'names' | 'dates' | 'figures';
  /** Names of these types only. */
  types?: EntityType[];
}

export interface ExpectedQuote {
  /** One piece in marks, or all of them in order. */
  quoted?: Address | Address[];
  /** All pieces of what was said; finds the quote where `quoted` is not stated. */
  content?: Address[];
  kind?: Quote['kind'];
  /** Names of the entities that speak; null for nobody one could name. */
  speaker?: string | string[] | null;
  source?: Address | null;
  class?: SpeakerClass;
  cue?: Address | null;
  polarity?: Quote['polarity'];
  /** The words that name who relayed it. */
  via?: Address[];
  /** Names of the entities spoken to. */
  addressee?: string[];
  /** A marked piece of the quote it stands in, or null. */
  parent?: Address | null;
}

export interface ExpectedDate extends Partial<Pick<DateMention, 'start' | 'end' | 'basis' | 'time'>> {
  text: Address;
  grain?: DateGrain;
}

export interface ExpectedFigure extends Partial<Pick<Figure, 'value' | 'valueTo' | 'unit' | 'kind'>> {
  /** The whole phrase; the figure's span may leave out the words of its bound and what it counts. */
  text: Address;
  bound?: Bound;
  boundText?: Address;
}
