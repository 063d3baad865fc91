import { onOneLine } from '../passage';

/** What may stand in markdown as it is. Everything else could be markup, a link, an icon or HTML to some renderer. */
const PLAIN = /[\p{L}\p{M}\p{Nd} ]/u;

/**
 * Invisible characters that change the direction of what follows: one without its end would turn our own words
 * around. In their place text of a right-to-left script is isolated as a whole.
 */
const DIRECTION = /\p{Bidi_Control}/gu;
const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
const FIRST_STRONG_ISOLATE = entity(0x2068);
const POP_ISOLATE = entity(0x2069);
const REPLACEMENT = 0xfffd;

/**
 * Article text as it may enter a card's markdown, and the only way in: on one line, every character but letters,
 * marks, digits and space a numeric entity, lone surrogates the replacement character.
 */
export function escapeText(text: string): string {
  let escaped = '';
  for (const char of onOneLine(text.replace(DIRECTION, ''))) {
    escaped += PLAIN.test(char) ? char : entity(visible(char.codePointAt(0) ?? REPLACEMENT));
  }
  return RIGHT_TO_LEFT.test(escaped) ? FIRST_STRONG_ISOLATE + escaped + POP_ISOLATE : escaped;
}

function visible(codePoint: number): number {
  return codePoint >= 0xd800 && codePoint <= 0xdfff ? REPLACEMENT : codePoint;
}

function entity(codePoint: number): string {
  return `&#${codePoint};`;
}
