import { cueVerb } from './cueLexicon';
import type { Unit } from './frames';

/** Longer first words are no verbs of saying. */
const LONGEST_VERB = 20;

/** Whether the marks at unit `at` tell what their subject said: `Lund "expressed her hope that …"`. */
export function isReport(units: readonly Unit[], at: number, text: string): boolean {
  const subject = units[at - 1];
  if (subject?.kind !== 'name' && !/^(?:he|she|they|it)$/.test(subject?.word ?? '')) return false;
  const start = units[at]?.span[0] ?? 0;
  const opening = /^[^\p{L}\p{N}]{1,4}([a-z]+)(?![a-z])/u.exec(text.slice(start, start + LONGEST_VERB));
  const verb = cueVerb(opening?.[1] ?? '', undefined);
  return verb?.forms.some(form => form === 'past' || form === 'third') === true;
}
