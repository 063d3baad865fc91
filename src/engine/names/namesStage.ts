import type { Stage } from '../stage';
import { drawBoundaries } from './boundaries';
import { creditedAgencies } from './creditedAgencies';
import type { Steps } from '../../base/steps';
import type { Draft, NameMention } from '../draft';
import { evidenceNames, surerNames } from './evidenceNames';
import { recallNames } from './recall';
import { reconcileNames } from './reconcile';
import { shortenedBodies } from './shortenedBodies';
import type { NameTagger } from './tagNames';

function* candidatesOf(draft: Draft, tagger: NameTagger): Steps<NameMention[]> {
  const { evidence, tokens, sentenceTokens, blocks } = draft;
  const tagged = yield* tagger.tag(tokens, sentenceTokens, blocks);
  return evidence ? surerNames(evidenceNames(tokens, evidence.names), tagged, evidence.unread) : tagged;
}

/** Finds the names, by the tagger, and where another reader found some, by both. */
export function namesStage(tagger: NameTagger): Stage {
  return {
    name: 'names',
    requires: ['text', 'evidence', 'blocks', 'tokens', 'sentenceTokens'],
    assigns: ['names'],
    *run(draft) {
      const candidates = yield* candidatesOf(draft, tagger);
      const likely = reconcileNames(draft.text, draft.tokens, candidates);
      const found = recallNames(draft.tokens, drawBoundaries(draft.tokens, likely));
      const credited = creditedAgencies(draft.tokens, draft.blocks, found);
      draft.names = shortenedBodies(draft.tokens, credited);
    },
  };
}
