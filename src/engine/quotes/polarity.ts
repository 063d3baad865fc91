import type { Quote } from '../annotations';
import { isOf } from './closedClasses';
import type { CueVerb } from './cueLexicon';
import type { Cue } from './cues';
import type { Unit } from './frames';
import type { Source } from './source';

/** How far before an infinitive its governor may stand: "used the debate *to call*". */
const REACH = 4;

/**
 * Whether the cue whose verb is unit `head` and whose verb group begins at unit `group` says that something was said.
 * Who denied, refused, or might have said something did not say it.
 */
export function polarityOf(
  units: readonly Unit[],
  group: number,
  head: number,
  verb: CueVerb,
): Quote['polarity'] {
  const words = units.slice(group, head).map(unit => unit.word);
  const subject = units[group - 1]?.word;
  const unsaid = words.some(word => isOf(word, 'negations', 'refusals')) || isOf(subject, 'negations');
  if (unsaid) return verb.polarity === 'denied' ? 'said' : 'notSaid';
  const wished = words.some((word, i) => isOf(word, 'wishes') && words.slice(i + 1).includes('to'));
  if (wished || words.some(word => isOf(word, 'modals'))) return hypothetical(verb);
  if (subject === 'to') return infinitivePolarity(units, group - 1, verb);
  return verb.polarity;
}

/** "*if asked* to call", "*with nobody* to tell": an infinitive takes over what holds for the verb it hangs on. */
function infinitivePolarity(units: readonly Unit[], to: number, verb: CueVerb): Quote['polarity'] {
  for (let i = to - 1; i >= Math.max(0, to - REACH); i--) {
    const unit = units[i];
    if (unit?.kind === 'punctuation' || unit?.kind === 'passage') break;
    if (isOf(unit?.word, 'refusals', 'negations')) return 'notSaid';
    if (isOf(unit?.word, 'wishes', 'modals')) return hypothetical(verb);
  }
  return verb.polarity;
}

function hypothetical(verb: CueVerb): Quote['polarity'] {
  return verb.polarity === 'asked' ? 'asked' : 'hypothetical';
}

/** The polarity of a cue with its clause around it: "*if* Lund says", "*did* Lund say …?". */
export function polarityInClause(units: readonly Unit[], cue: Cue, source: Source | null): Quote['polarity'] {
  if (cue.polarity !== 'said' || source?.place !== 'before') return cue.polarity;
  const before = units[source.units[0] - 1];
  if (/^(?:if|unless|whether|should)$/.test(before?.word ?? '')) return 'hypothetical';
  return isOf(before?.word, 'auxiliaries') && units.at(-1)?.word === '?' ? 'asked' : cue.polarity;
}
