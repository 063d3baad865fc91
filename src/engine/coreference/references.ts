import type { Span } from '../../base/span';
import type { Draft, DraftEntity, Reference } from '../draft';
import { LONGEST_DESCRIPTION, RoleBearers } from './roleBearers';
import { PronounResolver } from './pronouns';
import type { Gender } from './genders';

const GENDER_OF: Readonly<Record<string, Gender>> = {
  he: 'he',
  him: 'he',
  his: 'he',
  himself: 'he',
  she: 'she',
  her: 'she',
  hers: 'she',
  herself: 'she',
};
/** That the only bearer of a role is meant by it. */
const BEARER = 0.75;

/** The pronouns and descriptions of an article that certainly enough mean one of its entities. Linear in its tokens. */
export function findReferences(draft: Draft): Reference[] {
  const pronouns = new PronounResolver(draft);
  const bearers = new RoleBearers(draft.entities);
  const names = new Map(draft.names.map((name, index) => [name.tokens[0], index]));
  const inMarks = tokensInMarks(draft);
  const references: Reference[] = [];
  const add = (tokens: Span, form: Reference['form'], entity: DraftEntity, confidence: number): void => {
    const span: Span = [draft.tokens[tokens[0]]?.start ?? 0, draft.tokens[tokens[1] - 1]?.end ?? 0];
    references.push({ span, tokens, form, entity, confidence });
  };
  let block = 0;
  draft.tokens.forEach((token, at) => {
    while ((draft.blocks[block]?.span[1] ?? Infinity) <= token.start) block++;
    const name = names.get(at);
    const word = token.text.toLowerCase();
    const marked = inMarks[at] === 1;
    if (name !== undefined && !marked) pronouns.read(name, block);
    const gender = marked || name !== undefined ? undefined : GENDER_OF[word];
    const antecedent = gender && pronouns.resolve(gender, at, block);
    if (antecedent) add([at, at + 1], 'pronoun', antecedent.entity, antecedent.confidence);
    if (word !== 'the') return;
    const described = description(draft, bearers, at);
    if (described) add([at, described.end], 'nominal', described.entity, BEARER);
  });
  return references;
}

/** The longest description that begins with the "the" at a token. */
function description(
  draft: Draft,
  bearers: RoleBearers,
  the: number,
): { readonly entity: DraftEntity; readonly end: number } | null {
  const words: string[] = [];
  let found: { entity: DraftEntity; end: number } | null = null;
  for (let at = the + 1; at <= the + LONGEST_DESCRIPTION; at++) {
    const token = draft.tokens[at];
    if (!token || token.kind === 'punctuation' || token.kind === 'quote') break;
    words.push(token.text.toLowerCase().replaceAll('’', "'"));
    const entity = bearers.bearerOf(words);
    if (entity) found = { entity, end: at + 1 };
  }
  return found;
}

/** 1 for every token inside marks. */
function tokensInMarks(draft: Draft): Uint8Array {
  const inside = new Uint8Array(draft.tokens.length);
  for (const passage of draft.passages) if (passage.parent === null) inside.fill(1, ...passage.tokens);
  return inside;
}
