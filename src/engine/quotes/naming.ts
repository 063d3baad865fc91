import { isOf } from './closedClasses';
import type { Cue } from './cues';
import type { Unit } from './frames';
import type { Source } from './source';

const NAMING = new Set([
  'call',
  'dub',
  'name',
  'style',
  'term',
  'label',
  'nickname',
  'know',
  'bill',
  'brand',
]);

/**
 * Whether the marks at unit `at` hold a name and no speech: "a plan called 'Dawn'", "was dubbed 'the Ark'"; not in
 * "called it 'a farce'" nor in "what she called 'a farce'".
 */
export function isNaming(units: readonly Unit[], cue: Cue, source: Source | null, at: number): boolean {
  if (!cue.verb || !NAMING.has(cue.verb.base) || cue.units[0] + 1 !== at) return false;
  if (cue.form === 'passive') return source === null;
  if (!cue.verb.forms.includes('past')) return false;
  for (let i = cue.group - 1; i >= Math.max(0, cue.group - 8); i--)
    if (isOf(units[i]?.word, 'relatives') || units[i]?.word === 'what') return false;
  return true;
}
