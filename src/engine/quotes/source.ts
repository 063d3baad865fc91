import type { NounPhrase } from './nounPhrases';

/** Who said it, in the words beside the cue. */
export interface Source extends NounPhrase {
  /** Unit of the name or noun that an apposition adds ("the mayor, *Ann Lund*,") or a relative clause is about; null. */
  readonly beside: number | null;
  /** Before its cue, behind it ("said Lund"), or taken over from an earlier cue or clause ("…, adding"). */
  readonly place: 'before' | 'behind' | 'inherited';
}

/** A phrase as a source with nothing beside it. Field by field: what is spread into an object is slow to make. */
export function sourceOf({ units, head }: NounPhrase, place: Source['place']): Source {
  return { units, head, beside: null, place };
}
