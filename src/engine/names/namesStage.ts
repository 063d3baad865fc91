import type { Stage } from '../stage';
import { drawBoundaries } from './boundaries';
import { creditedAgencies } from './creditedAgencies';
import { evidenceNames } from './evidenceNames';
import { recallNames } from './recall';
import { reconcileNames } from './reconcile';
import { shortenedBodies } from './shortenedBodies';
import type { NameTagger } from './tagNames';

/** Finds the names, by the tagger or as another reader found them. */
export function namesStage(tagger: NameTagger): Stage {
  return {
    name: 'names',
    requires: ['text', 'evidence', 'blocks', 'tokens', 'sentenceTokens'],
    assigns: ['names'],
    *run(draft) {
      const candidates = draft.evidence
        ? evidenceNames(draft.tokens, draft.evidence.names)
        : yield* tagger.tag(draft.tokens, draft.sentenceTokens, draft.blocks);
      const likely = reconcileNames(draft.text, draft.tokens, candidates);
      const found = recallNames(draft.tokens, drawBoundaries(draft.tokens, likely));
      const credited = creditedAgencies(draft.tokens, draft.blocks, found);
      draft.names = shortenedBodies(draft.tokens, credited);
    },
  };
}
