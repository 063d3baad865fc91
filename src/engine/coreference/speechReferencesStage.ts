import type { Quote } from '../annotations';
import type { Draft, DraftEntity, Reference } from '../draft';
import type { Stage } from '../stage';
import { barePronoun } from './pronounForms';

const SPEAKER = /^(?:i|me|my|mine|myself)$/;
const ADDRESSEE = /^(?:you|your|yours|yourself)$/;
/** "You" is often anybody. */
const YOU = 0.8;
/** Below this nothing is told. */
const LEAST = 0.5;

/** Inside marks "I" is the speaker and "you" the person spoken to; of quotes inside quotes the innermost counts. */
export const speechReferencesStage: Stage = {
  name: 'speechReferences',
  requires: ['tokens', 'entities', 'references', 'quotes'],
  assigns: ['references'],
  run(draft) {
    const people = new Map(draft.entities.filter(isPerson).map(entity => [entity.id, entity]));
    const named = tokensOfNames(draft);
    const found = new Map<number, Reference | null>();
    // Outer quotes stand before inner ones, so the inner have the last word.
    for (const quote of draft.quotes) {
      if (quote.kind === 'scare') continue;
      const meant = { speaker: speakerOf(quote, people), addressee: addresseeOf(quote, people) };
      for (const token of tokensIn(draft, quote)) {
        if (named.has(token)) continue;
        const word = wordAt(draft, token);
        if (SPEAKER.test(word)) found.set(token, reference(draft, token, meant.speaker));
        else if (ADDRESSEE.test(word)) found.set(token, reference(draft, token, meant.addressee));
      }
    }
    const spoken = [...found.values()].filter(reference => reference !== null);
    if (spoken.length > 0)
      draft.references = [...draft.references, ...spoken].sort((a, b) => a.span[0] - b.span[0]);
  },
};

interface Meant {
  readonly entity: DraftEntity;
  readonly confidence: number;
}

function isPerson(entity: DraftEntity): boolean {
  return entity.type === 'person';
}

function speakerOf({ speaker }: Quote, people: ReadonlyMap<string, DraftEntity>): Meant | null {
  const [id, another] = speaker.entities;
  const entity = another === undefined ? people.get(id ?? '') : undefined;
  return entity ? { entity, confidence: speaker.confidence } : null;
}

function addresseeOf({ addressee }: Quote, people: ReadonlyMap<string, DraftEntity>): Meant | null {
  const [party, another] = addressee;
  const entity = another === undefined ? people.get(party?.entity ?? '') : undefined;
  return entity && party ? { entity, confidence: party.confidence * YOU } : null;
}

/** The tokens of a quote's words in marks. */
function* tokensIn(draft: Draft, quote: Quote): Iterable<number> {
  for (const span of quote.quoted) {
    let low = 0;
    let high = draft.tokens.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((draft.tokens[middle]?.start ?? Infinity) < span[0]) low = middle + 1;
      else high = middle;
    }
    for (let at = low; (draft.tokens[at]?.start ?? Infinity) < span[1]; at++) yield at;
  }
}

/** A name may hold one of these words: "World War I", "Me Too". */
function tokensOfNames(draft: Draft): ReadonlySet<number> {
  const tokens = new Set<number>();
  for (const {
    tokens: [first, end],
  } of draft.names)
    for (let at = first; at < end; at++) tokens.add(at);
  return tokens;
}

function wordAt(draft: Draft, token: number): string {
  return barePronoun((draft.tokens[token]?.text ?? '').toLowerCase().replaceAll('’', "'"));
}

function reference(draft: Draft, token: number, meant: Meant | null): Reference | null {
  if (!meant || meant.confidence < LEAST) return null;
  const start = draft.tokens[token]?.start ?? 0;
  const span: Reference['span'] = [start, start + wordAt(draft, token).length];
  return { span, tokens: [token, token + 1], form: 'pronoun', ...meant };
}
