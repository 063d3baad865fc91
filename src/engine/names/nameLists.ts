import type { Token } from '../text/token';
import type { LabelledName } from './labelledNames';

/** So many names on either side of a name are heard as the list it stands in. */
const REACH = 4;
const JOINS_LIST = new Set([',', ';', 'and', 'or', '&', '/', '–', '•']);

/**
 * The type of most names of the list that a word or name stands in ("Veltron, Ardent and Kessel"), and how many they are; null
 * where it stands in none. `nameAt` gives the name a token is part of.
 */
export function listAround(
  tokens: readonly Token[],
  nameAt: (place: number) => LabelledName | undefined,
  place: number,
): { type: number; names: number } | null {
  const own = nameAt(place);
  let [first, end] = own ? [own.first, own.end] : [place, place + 1];
  const counts: number[] = [];
  let type = -1;
  const count = (name: LabelledName): void => {
    counts[name.type] = (counts[name.type] ?? 0) + 1;
  };
  for (let k = 0; k < REACH; k++) {
    const before = nameBeside(tokens, nameAt, first - 1, -1);
    if (!before) break;
    count(before);
    first = before.first;
  }
  for (let k = 0; k < REACH; k++) {
    const after = nameBeside(tokens, nameAt, end, 1);
    if (!after) break;
    count(after);
    end = after.end;
  }
  counts.forEach((names, t) => {
    if (names > (counts[type] ?? 0)) type = t;
  });
  return type < 0 ? null : { type, names: counts[type] ?? 0 };
}

/** The name that a comma or an "and" joins to what ends before (begins behind) the place. */
function nameBeside(
  tokens: readonly Token[],
  nameAt: (place: number) => LabelledName | undefined,
  place: number,
  step: 1 | -1,
): LabelledName | undefined {
  let at = place;
  while (at !== place + 2 * step && JOINS_LIST.has(tokens[at]?.text ?? '')) at += step;
  return at === place ? undefined : nameAt(at);
}
