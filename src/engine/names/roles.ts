import type { Span } from '../../base/span';
import type { Role } from '../annotations';
import type { Draft, NameMention } from '../draft';
import titles from './lexicon/titles.json';
import { officeEndingAt } from './offices';
import { predicateRole } from './predicateRoles';
import { startsUpper } from '../text/characters';

const MODIFIERS = new Set(titles.modifiers);
const POSSESSIVES = new Set(['its', 'his', 'her', 'their']);
const ARTICLES = new Set(['the', 'a', 'an']);
/** Words that may stand inside a role written with small letters: "director of the harbour board". */
const JOINING = new Set(['of', 'for', 'the', 'and', 'at', 'in', 'a', 'an', 'to', 'on', '-', '&']);
const LONGEST_ROLE = 12;
const STANDING = /^(?:left|right|cent(?:re|er)|above|below|seated|standing|pictured)$/;
/** Reads the roles of people in the text's own words: titles before a name, appositions behind or before it, and what it is said to be. */
export class RoleReader {
  /** For each token the name that ends with it and the name that begins with it. */
  readonly #endsWith = new Map<number, NameMention>();
  readonly #beginsWith = new Map<number, NameMention>();

  constructor(readonly draft: Draft) {
    for (const name of draft.names) {
      this.#endsWith.set(name.tokens[1] - 1, name);
      this.#beginsWith.set(name.tokens[0], name);
    }
  }

  /** The roles that stand next to this mention. `sentence` is its sentence's range of token indices. */
  rolesOf(name: NameMention, sentence: Span): Role[] {
    const found = [
      this.#titleBefore(name.tokens[0], sentence[0]),
      this.#appositionBehind(name.tokens[1], sentence[1]),
      this.#appositionBefore(name.tokens[0], sentence[0]),
      predicateRole(this.draft.tokens, name.tokens[1], sentence[1]),
    ];
    return found.filter(span => span !== null).map(([first, end]) => this.#role(first, end));
  }

  #role(first: number, end: number): Role {
    const span: Span = [this.draft.tokens[first]?.start ?? 0, this.draft.tokens[end - 1]?.end ?? 0];
    return { text: this.draft.text.slice(span[0], span[1]).replace(/\s+/g, ' '), span };
  }

  #word(i: number): string {
    return this.draft.tokens[i]?.text.toLowerCase() ?? '';
  }

  /** "Norlandian Prime Minister Ana Duarte": the office right before the name and what qualifies it. */
  #titleBefore(nameStart: number, from: number): Span | null {
    const office = this.#officeEndingAt(nameStart, from);
    if (office === null) return null;
    return [this.#extendLeft(office, from), nameStart];
  }

  #officeEndingAt(end: number, from: number): number | null {
    return officeEndingAt(this.draft.tokens, end, from);
  }

  #extendLeft(first: number, from: number): number {
    let at = first;
    while (at > from && first - at < LONGEST_ROLE) {
      const name = this.#endsWith.get(at - 1);
      if (name && name.type !== 'person') at = Math.max(from, name.tokens[0]);
      else if (this.draft.tokens[at - 1]?.kind === 'possessive' && this.#endsWith.has(at - 2)) at--;
      else if (MODIFIERS.has(this.#word(at - 1)) || this.#isCapital(at - 1, from)) at--;
      else if (this.#nounsFrom(at, from) !== null) at = this.#nounsFrom(at, from) ?? at;
      else if (this.#word(at - 1) === '-' && MODIFIERS.has(this.#word(at - 2))) at -= 2;
      else break;
    }
    return at;
  }

  /** Where one or two plain nouns between an office and a people or an article begin: "Norlandian economy minister". */
  #nounsFrom(end: number, from: number): number | null {
    for (let first = end - 1; first >= Math.max(from, end - 2) && this.#isPlainNoun(first); first--) {
      const before = this.#endsWith.get(first - 1);
      if ((before && before.type !== 'person') || ARTICLES.has(this.#word(first - 1))) return first;
    }
    return null;
  }

  /** A capitalised word that is no name and does not open the sentence: "Deputy Harbour Minister". */
  #isCapital(i: number, from: number): boolean {
    const token = this.draft.tokens[i];
    return (
      i > from &&
      token?.kind === 'word' &&
      startsUpper(token.text) &&
      !this.#endsWith.has(i) &&
      !ARTICLES.has(token.text.toLowerCase())
    );
  }

  /** "Ana Duarte, 64, the finance minister of Norland, said": between commas, with an office in it. */
  #appositionBehind(nameEnd: number, to: number): Span | null {
    let first = nameEnd;
    if (this.#word(first) === '(' && STANDING.test(this.#word(first + 1))) first += 3;
    if (this.#word(first) !== ',') return null;
    first++;
    if (this.draft.tokens[first]?.kind === 'number' && this.#word(first + 1) === ',') first += 2;
    // Captions say where somebody stands.
    if (STANDING.test(this.#word(first)) && this.#word(first + 1) === ',') first += 2;
    if (ARTICLES.has(this.#word(first)) || POSSESSIVES.has(this.#word(first))) first++;
    let office = false;
    let end = first;
    for (; end < to && end - first < LONGEST_ROLE; end++) {
      const word = this.#word(end);
      if (/^[,;:.!?()—–]$/.test(word) || this.draft.tokens[end]?.kind === 'quote') break;
      if (this.#beginsWith.get(end)?.type === 'person') return null;
      if (!this.#mayStandInRole(end, first, office)) break;
      if (this.#officeEndingAt(end + 1, first) !== null) office = true;
    }
    const closed =
      end >= to || /^[,;.)—–]$/.test(this.#word(end)) || this.draft.tokens[end]?.kind === 'quote';
    if (!office || end === first || !closed) return null;
    return [first, this.#trimRight(first, end)];
  }

  #mayStandInRole(i: number, first: number, seenOffice: boolean): boolean {
    const token = this.draft.tokens[i];
    if (!token) return false;
    if (token.kind === 'possessive' || token.kind === 'number') return true;
    if (token.kind !== 'word') return token.text === '-' || token.text === '&';
    if (
      /^(?:who|whose|which|that|where|when|while|said|says|told|was|is|were|are|has|had|have|will|would|but|he|she|they|it|his|her)$/i.test(
        token.text,
      )
    ) {
      return false;
    }
    return seenOffice || i - first < 8;
  }

  #trimRight(first: number, end: number): number {
    while (end > first + 1 && JOINING.has(this.#word(end - 1))) end--;
    return end;
  }

  /** "The finance minister, Ana Duarte, said": the sentence's or clause's opening words up to the comma. */
  #appositionBefore(nameStart: number, from: number): Span | null {
    if (this.#word(nameStart - 1) !== ',') return null;
    const end = nameStart - 1;
    const office = this.#officeEndingAt(end, from);
    if (office === null) return null;
    let first = this.#extendLeft(office, from);
    while (first > from && end - first < LONGEST_ROLE && this.#isPlainNoun(first - 1)) first--;
    const before = this.#word(first - 1);
    return ARTICLES.has(before) || POSSESSIVES.has(before) ? [first, end] : null;
  }

  #isPlainNoun(i: number): boolean {
    const token = this.draft.tokens[i];
    return (
      token?.kind === 'word' &&
      /^\p{Ll}[\p{L}-]+$/u.test(token.text) &&
      !JOINING.has(token.text) &&
      !/^(?:its|his|her|their|and|that|said|told|says|.*(?:ed|ing|ly))$/.test(token.text)
    );
  }
}
