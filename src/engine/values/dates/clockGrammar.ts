import type { Lexemes } from '../lexemes';
import type { Reading } from './reading';

const NAMED_HOURS: ReadonlyMap<string, string> = new Map([
  ['noon', '12:00'],
  ['midnight', '00:00'],
]);
/** The words that `readClock` can begin with. */
export const clockOpeners: readonly string[] = [...NAMED_HOURS.keys()];
const ZONES = /^(?:gmt|utc|bst|cet|cest|est|edt|pst|pdt|ist|hours|hrs|hr|local)$/;
const ANNOUNCES = /^(?:at|by|around|about|from|until|till|to|between|after|before|since|and|,)$/;

/** "10:30 a.m.", "9.30am", "9 p.m.", "17:10", "7 o'clock", "1700 GMT", "at noon". */
export function readClock(lexemes: Lexemes, i: number): Reading | null {
  const first = lexemes.at(i);
  if (first.kind === 'word') return readNamedHour(lexemes, i);
  if (first.kind !== 'number' || lexemes.at(i - 1).text === ':') return null;
  const dotted = /^(\d{1,2})\.(\d{2})$/.exec(first.text);
  if (dotted) {
    const half = readHalf(lexemes, i + 1);
    return half && reading(i, half.end, Number(dotted[1]), Number(dotted[2]), half.pm);
  }
  if (!/^\d{1,4}$/.test(first.text)) return null;
  const hour = Number(first.text);
  if (first.text.length === 4) {
    // "at 1700 hours" is a time; "(1539 hours)" of sunshine are not.
    if (!ZONES.test(lexemes.lower(i + 1)) || !ANNOUNCES.test(lexemes.lower(i - 1))) return null;
    return reading(i, i + 1, Math.floor(hour / 100), hour % 100, null);
  }
  if (first.text.length > 2) return null;
  const colon = lexemes.at(i + 1);
  const minutes = lexemes.at(i + 2);
  if (colon.glued && colon.text === ':' && minutes.glued && /^\d\d$/.test(minutes.text)) {
    const seconds = lexemes.at(i + 3).text === ':' && lexemes.at(i + 3).glued ? 2 : 0;
    const end = i + 3 + seconds;
    const half = readHalf(lexemes, end);
    if (!half && !ANNOUNCES.test(lexemes.lower(i - 1)) && !ZONES.test(lexemes.lower(end))) return null;
    return reading(i, half?.end ?? end, hour, Number(minutes.text), half?.pm ?? null);
  }
  const half = readHalf(lexemes, i + 1);
  if (half) return reading(i, half.end, hour, 0, half.pm);
  return /^o['’]clock$/.test(lexemes.lower(i + 1)) ? reading(i, i + 2, hour, 0, null) : null;
}

function readNamedHour(lexemes: Lexemes, i: number): Reading | null {
  const time = NAMED_HOURS.get(lexemes.lower(i));
  if (time === undefined || !ANNOUNCES.test(lexemes.lower(i - 1))) return null;
  return { from: i, end: i + 1, meaning: { kind: 'clock' }, time };
}

/** "am", "a.m.", "PM". */
function readHalf(lexemes: Lexemes, i: number): { end: number; pm: boolean } | null {
  const letters = lexemes.lower(i).replaceAll('.', '');
  return letters === 'am' || letters === 'pm' ? { end: i + 1, pm: letters === 'pm' } : null;
}

function reading(
  from: number,
  end: number,
  hour: number,
  minute: number,
  pm: boolean | null,
): Reading | null {
  if (minute > 59 || hour > 23 || (pm !== null && (hour < 1 || hour > 12))) return null;
  const hours = pm === null ? hour : (hour % 12) + (pm ? 12 : 0);
  const time = `${String(hours).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  return { from, end, meaning: { kind: 'clock' }, time };
}
