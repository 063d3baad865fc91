import type { Stage } from '../stage';
import { findPassages } from './passages';

/** Finds the marked passages, which quotes are made of and in which a pronoun means somebody else than outside. */
export const passagesStage: Stage = {
  name: 'passages',
  requires: ['text', 'tokens', 'sentenceTokens', 'blocks'],
  assigns: ['passages'],
  run(draft) {
    draft.passages = findPassages(draft);
  },
};
