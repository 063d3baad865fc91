import type { Span } from '../base/span';

/** So many code units around a name may tell its bearer's age. */
const NEAR = 40;

/** The age that papers put beside a name ("Ana Brenner, 45, …", "45-year-old Ana Brenner"), in years; null where there is none. */
export function ageBeside(text: string, name: Span): number | null {
  const after = /^,\s(?:aged\s)?(\d{1,3})(?=[,.;:)]|\s(?:and|of|from|who)\b)/.exec(
    text.slice(name[1], name[1] + NEAR),
  );
  const before = /\b(\d{1,3})-year-old\s(?:[\p{L}-]+\s){0,2}$/u.exec(
    text.slice(Math.max(0, name[0] - NEAR), name[0]),
  );
  const age = Number((after ?? before)?.[1] ?? NaN);
  return age >= 1 && age <= 110 ? age : null;
}
