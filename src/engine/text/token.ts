/**
 * One token of the text. `text` is exactly `source.slice(start, end)`; tokens never overlap and never hold white
 * space, so the words of any span are the tokens that start in it.
 */
export interface Token {
  /** Offsets in UTF-16 code units of the article's text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: TokenKind;
}

/**
 * `word`: letters, with inner apostrophes, hyphens and abbreviation periods ("Al-Rashid", "U.S.", "don't").
 * `possessive`: the clitic "'s". `number`: what begins with a digit, with inner separators ("340,000", "2.5", "11th",
 * "10:30", "64-year-old"). `quote`: one quotation mark or apostrophe that stands alone. `punctuation`: one code point,
 * or a run of the same period, hyphen or asterisk ("..."). `symbol`: one code point. `address`: a URL, an e-mail
 * address, an @handle or a #tag.
 */
export type TokenKind = 'word' | 'possessive' | 'number' | 'quote' | 'punctuation' | 'symbol' | 'address';
