import type { Stage } from '../stage';
import { anatomy } from './anatomy';
import { readFrontMatter } from './frontMatter';
import { splitSentences } from './sentences';
import { tokenize } from './tokenize';

/** Text anatomy: front matter, blocks, tokens, sentences. */
export const textStage: Stage = {
  name: 'text',
  requires: ['text'],
  assigns: ['frontMatter', 'blocks', 'tokens', 'sentences', 'sentenceTokens'],
  run(draft) {
    draft.frontMatter = readFrontMatter(draft.text);
    draft.blocks = anatomy(draft.text, draft.frontMatter?.span[1] ?? 0);
    draft.tokens = [];
    for (const { span } of draft.blocks) tokenize(draft.text, span[0], span[1], draft.tokens);
    const sentences = splitSentences(draft.tokens, draft.blocks);
    draft.sentences = sentences.spans;
    draft.sentenceTokens = sentences.tokens;
  },
};
