import type { Span } from '../../base/span';
import { hasDate } from './blockRules';
import rules from './blockRules.json';

const LONGEST = 90;
const DASH = /\s*(?:—|–|--|-)\s+|—|\s*:\s+/g;
const AGENCIES = new RegExp(`\\((?:${rules.agencies.join('|')}|[\\p{Lu}][\\p{L} .&'-]{1,40})\\)\\s*$`, 'iu');
const SMALL = /^(?:de|del|la|le|el|al|of|the|and|di|da|do|dos|near|news|on|in)$/;

/**
 * Where an opening dateline ends and the paragraph proper begins, or null when there is none. A dateline is short, ends
 * in a dash, and before it stand only a place in capitals, a date, or an agency in brackets.
 */
export function datelineEnd(
  text: string,
  [start, end]: Span,
): { dateline: number; paragraph: number } | null {
  const head = text.slice(start, Math.min(end, start + LONGEST));
  DASH.lastIndex = 0;
  for (let dash = DASH.exec(head); dash; dash = DASH.exec(head)) {
    const before = head.slice(0, dash.index);
    const after = start + dash.index + dash[0].length;
    if (before.length < 3 || after >= end) continue;
    if (isDateline(before)) return { dateline: start + dash.index, paragraph: after };
    if (!dash[0].includes(':')) return null;
  }
  return null;
}

function isDateline(before: string): boolean {
  const agency = AGENCIES.test(before);
  const place = before.replace(/\([^)]*\)\s*$/, '').trim();
  const words = place.split(/[\s,/]+/).filter(word => word !== '');
  if (words.length > 8) return false;
  const named = words.every(word => /^[\p{Lu}\d]/u.test(word) || SMALL.test(word));
  if (!named) return false;
  const first = words[0] ?? '';
  const shouts = first.length > 1 && first === first.toUpperCase() && /\p{Lu}{2}/u.test(first);
  return (
    agency ||
    hasDate(place) ||
    (shouts && words.length <= 4 && words.every(word => word === word.toUpperCase()))
  );
}
