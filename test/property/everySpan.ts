import type { Span } from '../../src/base/span';

/** Every span in some annotations, with its path: pairs of numbers stand nowhere else in them. */
export function everySpan(value: unknown, path = ''): [string, Span][] {
  if (typeof value !== 'object' || value === null) return [];
  if (isSpan(value)) return [[path, value]];
  return Object.entries(value).flatMap(([key, part]) => everySpan(part, `${path}/${key}`));
}

function isSpan(value: object): value is Span {
  return Array.isArray(value) && value.length === 2 && value.every(part => typeof part === 'number');
}
