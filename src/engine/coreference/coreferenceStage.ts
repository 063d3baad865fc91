import type { Stage } from '../stage';
import { findReferences } from './references';

/** Says who the pronouns and descriptions of an article are. */
export const coreferenceStage: Stage = {
  name: 'coreference',
  requires: ['text', 'tokens', 'sentenceTokens', 'blocks', 'names', 'entities', 'passages'],
  assigns: ['references'],
  run(draft) {
    draft.references = findReferences(draft);
  },
};
