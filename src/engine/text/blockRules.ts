import rules from './blockRules.json';
import { startsUpper } from './characters';

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const DATE = new RegExp(
  `(?:\\b${MONTH} \\d{1,2}(?:st|nd|rd|th)?\\b|\\b\\d{1,2}(?:st|nd|rd|th)? ${MONTH}(?![a-z])|\\b\\d{4}-\\d{2}-\\d{2}\\b|\\b${MONTH},? \\d{4}\\b|\\b\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}\\b)`,
  'i',
);
const URL = /^(?:https?:\/\/|www\.)\S+$/i;
const BYLINE = /^(?:by|from|words by|text by)\s+\p{Lu}[^.!?]*$/iu;
const BYLINE_STRICT =
  /^(?:by|from)\s+(?:\p{Lu}[\p{L}\p{M}.'’-]*[ ,|]*(?:(?:and|in|for|at|with|the|of|de|van|von|al)[ ]+)*)+/iu;
const CAPTION = new RegExp(
  `\\((?:${rules.captionMarks.join('|')})\\)|\\(from (?:left|right)|\\bfrom left\\b|\\bpictured\\b`,
  'i',
);
const DATE_LABEL = /^(?:published|updated|posted|last updated|date|first published|modified)\b/i;

/** A date with at least a month and a day or a year somewhere in `text`. */
export function hasDate(text: string): boolean {
  return DATE.test(text);
}

/** The line is nothing but a web address. */
export function urlRule(line: string): boolean {
  return URL.test(line);
}

/** "By Ann Author", "By Ann Author in Lisbon"; not "By evening the water had gone". */
export function bylineRule(line: string): boolean {
  if (!/^(?:by|from|words|text)\s/i.test(line) || !BYLINE.test(line)) return false;
  const names = BYLINE_STRICT.exec(line);
  return names !== null && names[0].length >= line.replace(/\d.*$/, '').trimEnd().length;
}

/** A line that only says when (and perhaps where) it was written: "Lisbon, 3 March 2021", "Published: 2021-03-03". */
export function datelineRule(line: string): boolean {
  if (!hasDate(line)) return false;
  if (DATE_LABEL.test(line)) return true;
  const rest = line
    .replace(DATE, ' ')
    .replace(
      /\b(?:\d{4}|\d{1,2}[:.]\d{2}|am|pm|gmt|utc|est|edt|ist|cet|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b/gi,
      ' ',
    );
  const words = rest.match(/[\p{L}\d]+/gu) ?? [];
  return words.length <= 3 && words.every(word => startsUpper(word));
}

/** A picture's caption: says who stands where, or credits a photograph. */
export function captionRule(line: string, stops: boolean): boolean {
  const lower = line.toLowerCase();
  if (rules.photoCredit.some(mark => lower.startsWith(mark) || lower.includes(`(${mark}`))) return true;
  if (
    /\b(?:photo(?:graph)?|picture|image)s?(?: by|:|\/)|\/(?:afp|ap|reuters|getty)\b|\b(?:reuters|afp|ap)\/|getty images/i.test(
      line,
    )
  ) {
    return line.length <= 400;
  }
  return !stops && CAPTION.test(line);
}

/** What every page of a paper repeats: calls to subscribe, credits of the desk, rights. */
export function boilerplateRule(line: string): boolean {
  const lower = line.toLowerCase().replace(/^[^\p{L}©]+/u, '');
  return (
    rules.boilerplate.some(start => lower.startsWith(start)) &&
    (lower.length <= 120 || !/[.!?]\s+\p{Lu}/u.test(line))
  );
}
