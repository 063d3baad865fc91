import { compareSpans } from '../../base/span';
import type { Quote } from '../annotations';
import type { Stage } from '../stage';
import { findFrames } from './frames';
import { linkQuotes } from './linker';
import { findPassages } from './passages';

export const quotesStage: Stage = {
  name: 'quotes',
  requires: ['text', 'tokens', 'sentences', 'sentenceTokens', 'blocks', 'names', 'entities', 'dates'],
  assigns: ['quotes'],
  run(draft) {
    const passages = findPassages(draft);
    const frames = findFrames(draft, passages);
    const linked = linkQuotes(draft, passages, frames);
    draft.quotes = linked.map((q): Quote => {
      const frame = frames[q.frame]!;
      const u = (s: readonly [number, number]): [number, number] => [frame.units[s[0]]!.span[0], frame.units[s[1]-1]!.span[1]];
      const a = q.attribution;
      const inner = q.passages.map(p => passages[p]!.inner);
      const cov = inner.reduce((n, [x, y]) => n + y - x, 0), len = q.content.reduce((n, [x, y]) => n + y - x, 0);
      return {
        id: '', kind: a ? (cov >= len - 2 ? 'direct' : 'mixed') : (cov > 40 ? 'direct' : 'scare'), span: [q.content[0]![0], q.content.at(-1)![1]], content: q.content, quoted: inner,
        cue: a?.cue ? u(a.cue.units) : null, polarity: a?.cue?.polarity ?? 'said',
        speaker: { span: a?.source ? u(a.source.units) : null, entities: [], class: 'none', confidence: 0 },
        via: a ? a.outer.map(o => ({ span: u(o.source.units), entity: null, confidence: 0.6 })) : [], addressee: a?.addressee ? [{ span: u(a.addressee), entity: null, confidence: 0.6 }] : [], when: null, parent: null, origin: 'engine', pattern: [a?.pattern ?? 'none', q.parent !== null ? 'nested' : '', a?.cue?.verb ? (a.cue.verb.saying ? 'say' : a.cue.verb.thinking ? 'think' : 'desc') : a?.cue ? 'acc' : '', a?.cue?.form ?? '', a?.source?.place ?? '', a?.cue?.polarity === 'said' ? '' : a?.cue?.polarity].filter(Boolean).join(' '),
      } as Quote;
    }).sort((a, b) => compareSpans(a.span, b.span));
  },
};
