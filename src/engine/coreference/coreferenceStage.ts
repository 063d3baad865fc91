import type { Stage } from '../stage';
import type { Question } from './pronouns';
import { readPronounRoles } from './pronounRoles';
import type { Ranker } from './ranker';
import { findReferences, type Answer } from './references';

/** Below this nothing is told. */
const LEAST = 0.5;

/**
 * How much the other reader's probabilities weigh beside the ranker's, and what each has at least. Chosen on coref_gum_dev and the half for
 * tuning of the news in `test/bench/gold`.
 */
const WEIGHT = 0.7;
const FLOOR = 0.1;

/** The probabilities of the ranker and of another reader multiplied, the latter's less than they are. */
function together(ranked: readonly number[], found: readonly number[]): number[] {
  const weighed = ranked.map((share, i) => share * ((found[i] ?? 0) + FLOOR) ** WEIGHT);
  const sum = weighed.reduce((total, share) => total + share, 0);
  return weighed.map(share => share / sum);
}

/** Says who the pronouns and descriptions of an article are, and adds the roles that pronouns are told to have. */
export function coreferenceStage(ranker: Ranker): Stage {
  const decide = ({ candidates, features }: Question, found: readonly number[] | null): Answer | null => {
    const ranked = ranker.rank(features);
    const shares = found ? together(ranked, found) : ranked;
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
