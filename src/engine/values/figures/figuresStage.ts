import type { Stage } from '../../stage';
import { readFigures, type FigureDraft } from './readFigures';
import type { Span } from '../../../base/span';

/** Finds money, percentages, counts, quantities and ordinals; what is a date is no figure. */
export const figuresStage: Stage = {
  name: 'figures',
  requires: ['lexemes', 'timexes'],
  assigns: ['figures', 'lexemes'],
  run(draft) {
    const found: FigureDraft[] = [];
    const dates = draft.timexes.map(({ span }) => span);
    let next = 0;
    for (const lexemes of draft.lexemes) {
      const { end } = lexemes.at(lexemes.length - 1);
      const within: Span[] = [];
      for (let date = dates[next]; date && date[0] < end; date = dates[++next]) within.push(date);
      const figures = readFigures(lexemes, within);
      for (const figure of figures) found.push(figure);
    }
    // Nobody reads them any more, and of a long text they take as much memory as its tokens.
    draft.lexemes = [];
    draft.figures = found.map((figure, i) => ({ id: `f${i + 1}`, ...figure, origin: 'engine' }));
  },
};
