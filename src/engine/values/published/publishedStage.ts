import type { Published } from '../../annotations';
import type { Draft } from '../../draft';
import type { Stage } from '../../stage';
import { isoDate, parseIsoDate } from '../calendar';
import { conclude } from './conclusion';
import { inferredDate } from './inferredDate';
import { placeTimexes } from './placedTimex';
import { statedDate } from './statedDate';

const UNKNOWN: Published = { date: null, basis: 'unknown', evidence: [], reasons: [], confidence: 0 };

/** Finds the article's own date: given from outside, stated by the article, or given away by what it says. */
export const publishedStage: Stage = {
  name: 'published',
  requires: ['text', 'givenDate', 'frontMatter', 'blocks', 'timexes'],
  assigns: ['published'],
  run(draft) {
    draft.published = givenDate(draft) ?? foundDate(draft) ?? UNKNOWN;
  },
};

function givenDate({ givenDate: outside, frontMatter }: Draft): Published | null {
  const day = outside === null ? null : parseIsoDate(outside);
  if (day !== null) {
    const reasons = ['The date was given with the article.'];
    return { date: isoDate(day), basis: 'given', evidence: [], reasons, confidence: 1 };
  }
  if (!frontMatter?.dateSpan || frontMatter.date === null) return null;
  const stated = parseIsoDate(frontMatter.date);
  const clue = { evidence: frontMatter.dateSpan, reason: 'The front matter gives the date.' };
  return stated === null ? null : conclude(stated, 'given', [clue], 1);
}

function foundDate(draft: Draft): Published | null {
  const placed = placeTimexes(draft);
  return statedDate(draft, placed) ?? inferredDate(draft, placed);
}
