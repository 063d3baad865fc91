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
 * `word`: letters, with inner apostrophes, hyphens and abbreviation periods ("Al-Assad", "U.S.", "don't").
 * `possessive`: the clitic "'s" or a bare "'" after a plural. `number`: digits with inner separators ("340,000",
 * "2.5", "11th"). `quote`: any quotation mark or apostrophe that stands alone. `punctuation`, `symbol`: one code
 * point each. `address`: a URL, e-mail address, @handle or #tag.
 */
export type TokenKind = 'word' | 'possessive' | 'number' | 'quote' | 'punctuation' | 'symbol' | 'address';
