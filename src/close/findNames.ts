import type { Span } from '../base/span';
import type { NameEvidence } from '../engine/evidence';
import { labelledNames } from '../engine/names/labelledNames';
import { Crf } from '../engine/tagger/crf';
import { LabelSet } from '../engine/tagger/labelSet';
import type { EncodedText } from './encodeText';
import { FLAT_WIDTH, NAME_LABELS, NAME_TYPES } from './encoder';
import { logSoftmax } from './softmax';
import { Spacing } from './wordShape';

const LABELS = new LabelSet(NAME_TYPES);
/** Names side by side weigh nothing: the encoder has seen the words around each. */
const CRF = new Crf(LABELS, new Float32Array(NAME_TYPES.length ** 2));
/** Less sure than this a name is not worth hearing the rest of the article about. */
const LEAST_CONFIDENCE = 0.25;

/** The names that the scores of a text's words hold, in order. No name goes over a blank line. */
export function findNames(
  text: EncodedText,
  flat: Float32Array,
  confidenceOf: (probability: number) => number,
): NameEvidence[] {
  const values = new Float64Array(text.length * NAME_LABELS);
  for (let i = 0; i < text.length; i++)
    logSoftmax(flat, i * FLAT_WIDTH, NAME_LABELS, values.subarray(i * NAME_LABELS, (i + 1) * NAME_LABELS));
  return paragraphsOf(text).flatMap(([first, end]) => {
    const scores = { values, offset: first * NAME_LABELS, stride: NAME_LABELS, length: end - first };
    const decoded = CRF.decode(scores);
    return labelledNames(decoded.labels, LABELS).flatMap((name): NameEvidence[] => {
      const probability = Math.min(...decoded.marginals.subarray(name.first, name.end));
      const confidence = Math.round(1000 * confidenceOf(probability)) / 1000;
      const type = NAME_TYPES[name.type];
      if (!type || confidence < LEAST_CONFIDENCE) return [];
      return [
        {
          span: [text.starts[first + name.first] ?? 0, text.ends[first + name.end - 1] ?? 0],
          type,
          confidence,
        },
      ];
    });
  });
}

function paragraphsOf({ length, spacings }: EncodedText): Span[] {
  const paragraphs: Span[] = [];
  let first = 0;
  for (let i = 1; i <= length; i++) {
    if (i < length && spacings[i] !== Spacing.Paragraph) continue;
    paragraphs.push([first, i]);
    first = i;
  }
  return length === 0 ? [] : paragraphs;
}
