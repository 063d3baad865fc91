import { cueVerb } from '../cueLexicon';

/** Verbs and nouns in one form for all their inflections: "plans", "planned" and "planning" are "plan". Rough, and cheap. */
export function stemOf(word: string): string {
  const listed = cueVerb(word, undefined);
  if (listed) return stemmed(listed.base);
  return stemmed(word);
}

function stemmed(word: string): string {
  if (word.length < 5) return word.replace(/(?<=..)[^s]s$/, ending => ending.charAt(0)).replace(/e$/, '');
  return word
    .replace(/(?:ies|ied)$/, 'y')
    .replace(/(?<=[a-z]{2})(?:ing|ed|es|(?<!s)s|e)$/, '')
    .replace(/([bdgmnprt])\1$/, '$1')
    .replace(/e$/, '');
}
