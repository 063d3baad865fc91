import type { Stage } from '../../stage';
import { readLexemes } from '../lexemes';
import { readFigures, type FigureDraft } from './readFigures';
import type { Span } from '../../../base/span';

/** Finds money, percentages, counts, quantities and ordinals; what is a date is no figure. */
export const figuresStage: Stage = {
  name: 'figures',
  requires: ['text', 'tokens', 'sentenceTokens', 'timexes'],
  assigns: ['figures'],
  run(draft) {
    const found: FigureDraft[] = [];
    const dates = draft.timexes.map(({ span }) => span);
    let next = 0;
    for (const range of draft.sentenceTokens) {
      const end = draft.tokens[range[1] - 1]?.end ?? 0;
      const within: Span[] = [];
      for (let date = dates[next]; date && date[0] < end; date = dates[++next]) within.push(date);
      const figures = readFigures(readLexemes(draft.text, draft.tokens, range), within);
      for (const figure of figures) found.push(figure);
    }
    draft.figures = found.map((figure, i) => ({ id: `f${i + 1}`, ...figure, origin: 'engine' }));
  },
};
