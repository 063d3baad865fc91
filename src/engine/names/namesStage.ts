import type { Stage } from '../stage';
import type { NameTagger } from './tagNames';

/** Finds the names. Another source of labels for an article can take this stage's place. */
export function namesStage(tagger: NameTagger): Stage {
  return {
    name: 'names',
    requires: ['text', 'blocks', 'tokens', 'sentenceTokens'],
    assigns: ['names'],
    run(draft) {
      draft.names = tagger.tag(draft.tokens, draft.sentenceTokens, draft.blocks);
    },
  };
}
