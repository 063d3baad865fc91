/** The types the tagger tells apart; a cue is tagged by its head alone. */
export const ATTRIBUTION_TYPES = ['cue', 'source', 'content'] as const;
export const SOURCE = 1;
export const CONTENT = 2;

/** The label of a cue's head: a cue of one unit. */
export const CUE = 4;
