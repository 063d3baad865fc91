import type { Span } from '../../../../src/base/span';
import { finish } from '../../../../src/base/steps';
import type { Draft } from '../../../../src/engine/draft';
import { createPipeline, emptyDraft } from '../../../../src/engine/pipeline';
import { textStage } from '../../../../src/engine/text/textStage';
import { datesStage } from '../../../../src/engine/values/dates/datesStage';
import { timexStage } from '../../../../src/engine/values/dates/timexStage';
import { figuresStage } from '../../../../src/engine/values/figures/figuresStage';
import { publishedStage } from '../../../../src/engine/values/published/publishedStage';

const run = createPipeline(
  ['text', 'givenDate'],
  [textStage, timexStage, publishedStage, datesStage, figuresStage],
);

/** The stages of dates and figures on `text`, published on the ISO date `published`. */
export function annotateValues(text: string, published: string | null = null): Draft {
  const draft = emptyDraft(text, published);
  finish(run(draft));
  return draft;
}

/** Takes the brackets out of "on [Monday] and" and says where they stood. */
export function unmark(marked: string): { text: string; spans: Span[] } {
  const spans: Span[] = [];
  let text = '';
  let start = 0;
  for (const char of marked) {
    if (char === '[') start = text.length;
    else if (char === ']') spans.push([start, text.length]);
    else text += char;
  }
  return { text, spans };
}

/** `text` with brackets around the spans, for messages that can be read; spans must not overlap. */
export function mark(text: string, spans: readonly Span[]): string {
  let out = '';
  let at = 0;
  for (const [start, end] of spans) {
    out += `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
  }
  return out + text.slice(at);
}
