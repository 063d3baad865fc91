import { onOneLine } from '../passage';

/** What may stand in markdown as it is. Everything else could be markup, a link, an icon or HTML to some renderer. */
const PLAIN = /[\p{L}\p{M}\p{Nd} ]/u;

/** As the text's own controls of the writing direction are gone, what is written from right to left is isolated as a whole. */
const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
const FIRST_STRONG_ISOLATE = entity(0x2068);
const POP_ISOLATE = entity(0x2069);

/**
 * Article text as it may enter a card's markdown, and the only way in: on one line, every character but letters,
 * marks, digits and space a numeric entity.
 */
export function escapeText(text: string): string {
  let escaped = '';
  for (const char of onOneLine(text)) {
    escaped += PLAIN.test(char) ? char : entity(char.codePointAt(0) ?? 0);
  }
  return RIGHT_TO_LEFT.test(escaped) ? FIRST_STRONG_ISOLATE + escaped + POP_ISOLATE : escaped;
}

function entity(codePoint: number): string {
  return `&#${codePoint};`;
}
