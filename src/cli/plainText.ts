/** Controls, escapes and marks that turn the reading direction or hide text: none of them reaches a terminal. */
const UNSAFE =
  /[\p{Cc}\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]|\p{Cs}/gu;

/** An article's words for a terminal: white space collapsed, nothing in them that a terminal would act on. */
export function plainText(text: string): string {
  return text.replace(/\s+/g, ' ').replace(UNSAFE, '').trim();
}
