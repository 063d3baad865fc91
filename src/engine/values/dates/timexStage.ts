import type { Stage } from '../../stage';
import { readLexemes } from '../lexemes';
import { readTimexes } from './readTimexes';

/** Finds the time expressions of all sentences; what they mean waits for the article's own date. */
export const timexStage: Stage = {
  name: 'timex',
  requires: ['text', 'tokens', 'sentenceTokens'],
  assigns: ['lexemes', 'timexes'],
  run(draft) {
    draft.lexemes = draft.sentenceTokens.map(range => readLexemes(draft.text, draft.tokens, range));
    draft.timexes = draft.lexemes.flatMap(readTimexes);
  },
};
