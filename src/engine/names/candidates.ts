import type { Span } from '../../base/span';
import type { EntityType } from '../annotations';
import type { NameMention } from '../draft';
import type { Decoded } from '../tagger/crf';
import type { LabelSet } from '../tagger/labelSet';
import type { Token } from '../text/token';
import { confidenceOf, type Calibration } from './confidence';
import { labelledNames } from './labelledNames';
import { typeOfOtherName } from './otherNames';

/** Less sure than this a name is not worth hearing the rest of the article about. */
const LEAST_CONFIDENCE = 0.25;
/** The tagger's types that are types of the contract. */
const TYPES: Readonly<Record<string, EntityType>> = {
  person: 'person',
  organization: 'organization',
  place: 'place',
  group: 'group',
};
/** The tagger's type for all other names. */
const OTHER = 'other';

/** The names that labels hold, with type and confidence; those that are hardly any, or of no type of the contract, left out. */
export function candidates(
  decoded: Decoded,
  tokens: readonly Token[],
  labels: LabelSet,
  calibration: Calibration,
): NameMention[] {
  return labelledNames(decoded.labels, labels).flatMap(({ first, end, type: index }): NameMention[] => {
    const [sure, named] = certainty(decoded, first, end, labels.types.length);
    const confidence = confidenceOf(sure, named, calibration);
    const tagged = labels.types[index] ?? '';
    const type = tagged === OTHER ? typeOfOtherName(tokens, [first, end]) : TYPES[tagged];
    return type && confidence >= LEAST_CONFIDENCE ? [mention(tokens, first, end, type, confidence)] : [];
  });
}

/** How probable the labels of a name are, and any name in their place: both as of its least sure word. */
function certainty(
  { marginals, shares }: Decoded,
  first: number,
  end: number,
  types: number,
): [labels: number, named: number] {
  let least = 1;
  let named = 1;
  for (let i = first; i < end; i++) {
    least = Math.min(least, marginals[i] ?? 0);
    let sum = 0;
    for (let t = 0; t < types; t++) sum += shares[i * types + t] ?? 0;
    named = Math.min(named, sum);
  }
  return [least, named];
}

function mention(
  tokens: readonly Token[],
  first: number,
  end: number,
  type: EntityType,
  confidence: number,
): NameMention {
  const span: Span = [tokens[first]?.start ?? 0, tokens[end - 1]?.end ?? 0];
  return { span, tokens: [first, end], type, confidence: Math.round(confidence * 1000) / 1000 };
}
