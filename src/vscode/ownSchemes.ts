/** Views of articles with one sentence a line. */
export const SENTENCES_SCHEME = 'byline-sentences';

/** The article that comes with Byline. */
export const SAMPLE_SCHEME = 'byline-sample';
