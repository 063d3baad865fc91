import type { Block } from '../annotations';
import type { NameMention } from '../draft';
import type { Token } from '../text/token';
import { startsUpper } from '../text/characters';

const CREDIT = /^(?:photos?|photographs?|pictures?|images?|credits?)$/i;
/** So many words may stand between "Photo:" and the stroke before the agency, and in the agency's name. */
const LONGEST_PERSON = 6;
const LONGEST_AGENCY = 4;
/** A credit has one form, so that a name in its place is hardly anything else. */
const CONFIDENCE = 0.8;

/** Adds the agencies of photo credits in captions ("Photo: Ann Vale/Coastal Wire", "(Ann Vale/Coastal Wire)") whatever the tagger takes them for. Keeps the
 * order. */
export function creditedAgencies(
  tokens: readonly Token[],
  blocks: readonly Block[],
  names: readonly NameMention[],
): NameMention[] {
  const captions = blocks.filter(({ kind }) => kind === 'caption');
  if (captions.length === 0) return [...names];
  const found: NameMention[] = [];
  let caption = 0;
  tokens.forEach((token, i) => {
    while (token.start >= (captions[caption]?.span[1] ?? Infinity)) caption++;
    const span = captions[caption]?.span;
    if (!span || token.start < span[0]) return;
    const credit = CREDIT.test(token.text) && /^(?::|by)$/.test(tokens[i + 1]?.text ?? '');
    if (!credit && token.text !== '(') return;
    const agency = agencyBehind(tokens, credit ? i + 2 : i + 1, span[1]);
    if (agency) found.push(agency);
  });
  if (found.length === 0) return [...names];
  const taken = new Set(found.flatMap(({ tokens: [first, end] }) => range(first, end)));
  const others = names.filter(({ tokens: [first, end] }) => !range(first, end).some(i => taken.has(i)));
  return [...others, ...found].sort((a, b) => a.span[0] - b.span[0]);
}

function range(first: number, end: number): number[] {
  return Array.from({ length: end - first }, (_, k) => first + k);
}

/** The capitalised words between the stroke and the end of the credit. */
function agencyBehind(tokens: readonly Token[], from: number, end: number): NameMention | null {
  let stroke = from;
  while (stroke < from + LONGEST_PERSON && isCapital(tokens[stroke])) stroke++;
  const first = stroke + 1;
  let last = first;
  while (isCapital(tokens[last]) && (tokens[last]?.end ?? Infinity) <= end) last++;
  const [opening, closing] = [tokens[first], tokens[last - 1]];
  const ends = /^[.)\]|;]?$/.test(tokens[last]?.text ?? '') || (tokens[last]?.start ?? end) >= end;
  if (stroke === from || tokens[stroke]?.text !== '/' || !opening || !closing || !ends) return null;
  if (last === first || last - first > LONGEST_AGENCY) return null;
  return {
    span: [opening.start, closing.end],
    tokens: [first, last],
    type: 'organization',
    confidence: CONFIDENCE,
  };
}

function isCapital(token: Token | undefined): boolean {
  return token?.kind === 'word' && startsUpper(token.text);
}
