import type { Stage } from '../../stage';
import { readLexemes } from '../lexemes';
import { readTimexes } from './readTimexes';

/** Finds the time expressions of all sentences; what they mean waits for the article's own date. */
export const timexStage: Stage = {
  name: 'timex',
  requires: ['text', 'tokens', 'sentenceTokens'],
  assigns: ['timexes'],
  run(draft) {
    draft.timexes = draft.sentenceTokens.flatMap(range =>
      readTimexes(readLexemes(draft.text, draft.tokens, range)),
    );
  },
};
