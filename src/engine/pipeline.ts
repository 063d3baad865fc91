import type { Steps } from '../base/steps';
import type { Draft } from './draft';
import type { Evidence } from './evidence';
import type { Stage } from './stage';

/**
 * Puts stages in a row. Throws a RangeError when one requires what no earlier stage assigned: a wrong order is a
 * programmer's mistake and shows when the engine is made, not in an article.
 */
export function createPipeline(
  given: readonly (keyof Draft)[],
  stages: readonly Stage[],
): (draft: Draft) => Steps<void> {
  const assigned = new Set<keyof Draft>(given);
  for (const stage of stages) {
    const missing = stage.requires.filter(part => !assigned.has(part));
    if (missing.length > 0) throw new RangeError(`stage ${stage.name} requires ${missing.join(', ')}`);
    for (const part of stage.assigns) assigned.add(part);
  }
  return function* (draft) {
    for (const stage of stages) {
      const steps = stage.run(draft);
      if (steps) yield* steps;
      yield;
    }
  };
}

/** The draft of an article no stage has worked on yet. */
export function emptyDraft(text: string, givenDate: string | null, evidence: Evidence | null = null): Draft {
  return {
    text,
    givenDate,
    evidence,
    frontMatter: null,
    blocks: [],
    tokens: [],
    sentences: [],
    sentenceTokens: [],
    lexemes: [],
    names: [],
    entities: [],
    passages: [],
    references: [],
    timexes: [],
    dates: [],
    figures: [],
    published: { date: null, basis: 'unknown', evidence: [], reasons: [], confidence: 0 },
    quotes: [],
  };
}
