import type { Span } from '../../base/span';
import type { Draft } from '../draft';
import { predicateRole } from '../names/predicateRoles';

/** A role is only taken from a pronoun of which it is this sure whom it means. */
const SURE = 0.8;

/** Adds to people what a sentence says they are that calls them by a pronoun: "She chairs the port authority." */
export function readPronounRoles(draft: Draft): void {
  let sentence = 0;
  for (const { form, entity, confidence, tokens } of draft.references) {
    if (form !== 'pronoun' || entity.type !== 'person' || confidence < SURE) continue;
    while ((draft.sentenceTokens[sentence]?.[1] ?? Infinity) <= tokens[0]) sentence++;
    if (!/^s?he\b/i.test(draft.tokens[tokens[0]]?.text ?? '')) continue;
    const found = predicateRole(draft.tokens, tokens[1], draft.sentenceTokens[sentence]?.[1] ?? tokens[1]);
    if (!found) continue;
    const [first, end] = found;
    const span: Span = [draft.tokens[first]?.start ?? 0, draft.tokens[end - 1]?.end ?? 0];
    const text = draft.text.slice(...span).replace(/\s+/g, ' ');
    if (entity.roles.some(role => role.text.toLowerCase() === text.toLowerCase())) continue;
    entity.roles = [...entity.roles, { text, span }].sort((a, b) => a.span[0] - b.span[0]);
  }
}
