import type { Span } from '../base/span';
import { AnchoredText } from '../anchoring/anchoredText';
import { findAnchor } from '../anchoring/findAnchor';
import type { Annotations } from '../engine/annotations';
import type { Correction, CorrectionKind } from './correction';
import { SCOPES } from './correction';
import { Correctable } from './correctable';
import type { Reach } from './nameCorrections';
import { changeType, markName, merge, notAName, split } from './nameCorrections';
import { markQuote, wrongSpeaker } from './quoteCorrections';

/** What became of a correction in one article. */
export interface Applied {
  readonly correction: Correction;
  /** The words whose annotations it changed; none where it had nothing to do. */
  readonly spans: readonly Span[];
  /** Whether the words it was made on can no longer be found. */
  readonly lost: boolean;
}

export interface Corrected {
  readonly annotations: Annotations;
  readonly applied: readonly Applied[];
}

/** What is there must be named before it can be somebody, and be somebody before they can speak. */
const ORDER: readonly CorrectionKind[] = [
  'setDate',
  'markName',
  'notAName',
  'changeType',
  'split',
  'merge',
  'markQuote',
  'wrongSpeaker',
];

/**
 * The annotations of an article with the reader's corrections: those of the article and those that reach further, in
 * whatever order they were kept. The narrower ones have the last word. The same input gives the same output.
 */
export function applyCorrections(
  text: string,
  annotations: Annotations,
  corrections: readonly Correction[],
): Corrected {
  if (corrections.length === 0 || annotations.skipped) return { annotations, applied: [] };
  const article = new Correctable(new AnchoredText(text), annotations);
  const applied = inOrder(corrections).map((correction): Applied => {
    const reach = reachOf(article, correction);
    if (!reach) return { correction, spans: [], lost: true };
    return { correction, spans: apply(article, correction, reach), lost: false };
  });
  return { annotations: article.close(), applied };
}

function inOrder(corrections: readonly Correction[]): Correction[] {
  const widest = SCOPES.length - 1;
  const rank = ({ kind, scope }: Correction): number =>
    ORDER.indexOf(kind) * SCOPES.length + (widest - SCOPES.indexOf(scope));
  // Sorting keeps the order of equals: of two that say different things the later one holds.
  return [...corrections].sort((a, b) => rank(a) - rank(b));
}

/** Null where the correction is about one place and that cannot be told for certain. */
function reachOf(article: Correctable, { scope, anchor, words }: Correction): Reach | null {
  if (scope !== 'mention') return { words };
  const span = anchor && findAnchor(article.text, anchor).span;
  return span && { span };
}

function apply(article: Correctable, correction: Correction, reach: Reach): readonly Span[] {
  switch (correction.kind) {
    case 'notAName':
      return notAName(article, reach);
    case 'changeType':
      return changeType(article, reach, correction.type);
    case 'merge':
      return merge(article, reach, correction.with);
    case 'split':
      return split(article, reach);
    case 'markName':
      return markName(article, reach, correction.type);
    case 'markQuote':
      return markQuote(article, reach, correction.speaker);
    case 'wrongSpeaker':
      return wrongSpeaker(article, reach, correction.speaker);
    case 'setDate':
      article.published = {
        date: correction.date,
        basis: 'given',
        evidence: [],
        reasons: ['set by the reader'],
        confidence: 1,
      };
      return [];
  }
}
