/** How a word is written, as the model was trained with it (`training/close/words.py` holds the same). */
export enum Shape {
  NoLetter,
  Lower,
  Capitalised,
  Capitals,
  /** One capital letter. */
  Capital,
  Mixed,
  Digits,
  Alphanumeric,
}

/** What stands between a word and the one before it. */
export enum Spacing {
  Glued,
  Space,
  Line,
  /** Also before the first word. */
  Paragraph,
}

export function shapeOf(word: string): Shape {
  if (/^\p{Ll}+$/u.test(word)) return Shape.Lower;
  let letters = 0;
  let capitals = 0;
  let first = false;
  let digits = false;
  for (const char of word) {
    if (/\p{Nd}/u.test(char)) digits = true;
    if (!/\p{L}/u.test(char)) continue;
    const isUpper = /\p{Uppercase}/u.test(char);
    if (letters === 0) first = isUpper;
    letters++;
    if (isUpper) capitals++;
  }
  if (letters === 0) return digits ? Shape.Digits : Shape.NoLetter;
  if (digits) return Shape.Alphanumeric;
  if (capitals === 0) return Shape.Lower;
  if (capitals === letters) return letters === 1 ? Shape.Capital : Shape.Capitals;
  return first && capitals === 1 ? Shape.Capitalised : Shape.Mixed;
}

export function spacingOf(gap: string, first: boolean): Spacing {
  let lines = 0;
  for (let i = 0; i < gap.length; i++) if (gap.charCodeAt(i) === 10) lines++;
  if (first || lines > 1) return Spacing.Paragraph;
  if (lines === 1) return Spacing.Line;
  return gap === '' ? Spacing.Glued : Spacing.Space;
}
