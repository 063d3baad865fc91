import type { Span } from '../../base/span';
import type { Block, BlockKind } from '../annotations';
import { boilerplateRule, bylineRule, captionRule, datelineRule, hasDate, urlRule } from './blockRules';
import { datelineEnd } from './dateline';
import { paragraphs } from './lines';

const LONGEST_HEADLINE = 250;
const LONGEST_SUBHEAD = 120;
/** A line this long without a full stop, between headline and first paragraph, is a caption and no subhead. */
const SHORTEST_CAPTION = 60;

/**
 * The blocks of an article from `start` on, in order, without overlap: what newspapers put on a page, told apart by
 * position, length and wording. Every character but white space and the dash behind a dateline
 * stands in exactly one block.
 */
export function anatomy(text: string, start: number): Block[] {
  const blocks: Block[] = [];
  const spans = paragraphs(text, start);
  let seenHeadline = false;
  let seenParagraph = false;
  spans.forEach((span, index) => {
    const kind = kindOf(text, span, { seenHeadline, seenParagraph, later: spans.length - index - 1 });
    seenHeadline ||= kind === 'headline' || kind === 'paragraph';
    seenParagraph ||= kind === 'paragraph';
    if (kind === 'paragraph') blocks.push(...splitDateline(text, span));
    else blocks.push({ kind, span: withoutMarkdownMark(text, span) });
  });
  return blocks;
}

interface Position {
  seenHeadline: boolean;
  seenParagraph: boolean;
  /** How many paragraphs follow. */
  later: number;
}

function kindOf(text: string, span: Span, position: Position): BlockKind {
  const [start, end] = span;
  // Rules look at the beginning only: a paragraph of a megabyte must not be searched by seven patterns.
  const head = text.slice(start, Math.min(end, start + 500));
  const length = end - start;
  if (length <= 2000 && urlRule(head)) return 'url';
  if (length <= 150 && bylineRule(head)) return 'byline';
  if (length <= 120 && datelineRule(head)) return 'dateline';
  if (length <= 300 && boilerplateRule(head)) return 'boilerplate';
  if (/^#{1,6}\s/.test(head)) return position.seenHeadline ? 'subhead' : 'headline';
  const stops = /[.!?…:]["'”’)\]]*$/.test(text.slice(Math.max(start, end - 4), end));
  if (length <= 600 && captionRule(head, stops)) return 'caption';
  if (!position.seenHeadline)
    return length <= LONGEST_HEADLINE && position.later > 0 && !endsSentence(text, span)
      ? 'headline'
      : 'paragraph';
  if (stops || /^["'“‘•–—-]/.test(head)) return 'paragraph';
  if (!position.seenParagraph && position.later > 0 && length <= 600) {
    if (length >= SHORTEST_CAPTION && hasDate(head)) return 'caption';
    return length <= LONGEST_HEADLINE ? 'subhead' : 'paragraph';
  }
  return length <= LONGEST_SUBHEAD && position.later > 0 && /^[\p{Lu}\d]/u.test(head)
    ? 'subhead'
    : 'paragraph';
}

function endsSentence(text: string, [start, end]: Span): boolean {
  const tail = text.slice(Math.max(start, end - 3), end);
  return /\.["'”’)]*$/.test(tail) && !tail.endsWith('...');
}

/** A dateline that opens a paragraph ("LISBON, 3 March (AP) — …") is a block of its own. */
function splitDateline(text: string, span: Span): Block[] {
  const cut = datelineEnd(text, span);
  if (cut === null) return [{ kind: 'paragraph', span }];
  return [
    { kind: 'dateline', span: [span[0], cut.dateline] },
    { kind: 'paragraph', span: [cut.paragraph, span[1]] },
  ];
}

function withoutMarkdownMark(text: string, [start, end]: Span): Span {
  const mark = /^#{1,6}\s+/.exec(text.slice(start, Math.min(end, start + 20)));
  return mark && start + mark[0].length < end ? [start + mark[0].length, end] : [start, end];
}
