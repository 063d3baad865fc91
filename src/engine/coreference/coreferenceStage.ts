import type { Stage } from '../stage';
import type { Question } from './pronouns';
import { readPronounRoles } from './pronounRoles';
import type { Ranker } from './ranker';
import { findReferences, type Answer } from './references';

/** Below this nothing is told. */
const LEAST = 0.5;

/** Says who the pronouns and descriptions of an article are, and adds the roles that pronouns are told to have. */
export function coreferenceStage(ranker: Ranker): Stage {
  const decide = ({ candidates, features }: Question): Answer | null => {
    const shares = ranker.rank(features);
    const confidence = Math.max(...shares);
    const entity = candidates[shares.indexOf(confidence)]?.who.entity;
    return entity && confidence >= LEAST ? { entity, confidence } : null;
  };
  return {
    name: 'coreference',
    requires: ['text', 'tokens', 'sentenceTokens', 'blocks', 'names', 'entities', 'passages'],
    assigns: ['references', 'entities'],
    run(draft) {
      draft.references = findReferences(draft, ranker.genders, decide);
      readPronounRoles(draft);
    },
  };
}
