import type { NameEvidence, ReferentEvidence } from '../engine/evidence';
import { personNounAt } from '../engine/coreference/personNouns';
import { softmax } from '../engine/coreference/ranker';
import { barePronoun, pronounForm } from '../engine/coreference/pronounForms';
import type { EncodedText } from './encodeText';
import { REFERENCE_WIDTH } from './encoder';
import type { SeenWindow } from './readWindows';

/** Who is meant less probably than this is not worth telling. */
const LEAST = 0.01;

/**
 * Whom each "he" and "she" of a text may mean: the earlier names, pronouns and nouns for people of its window by their scores, with
 * "nobody told of before" among them (mention ranking: Denis and Baldridge 2008, by an encoder as in Lee et al. 2017). In order.
 */
export function findReferents(
  text: string,
  encoded: EncodedText,
  windows: readonly SeenWindow[],
  names: readonly NameEvidence[],
): ReferentEvidence[] {
  const words = Array.from({ length: encoded.length }, (_, i) =>
    text.slice(encoded.starts[i], encoded.ends[i]).toLowerCase(),
  );
  const isPerson = words.map(word => {
    const kind = pronounForm(barePronoun(word))?.kind;
    return kind === 'he' || kind === 'she';
  });
  const mentions = mentionsOf(encoded, words, isPerson, names);
  let [begin, end] = [0, 0];
  return windows.flatMap(window => {
    while ((mentions[begin] ?? Infinity) < window.first) begin++;
    while ((mentions[end] ?? Infinity) < window.to) end++;
    const inside = mentions.slice(begin, end);
    return inside
      .filter(word => isPerson[word] === true && word >= window.from)
      .map(word => {
        const before = inside.filter(other => other < word);
        const scores = before.map(other => scoreOf(window, word, other));
        const shares = softmax([...scores, window.nobody[word - window.first] ?? 0]);
        return {
          span: [encoded.starts[word] ?? 0, encoded.ends[word] ?? 0],
          from: encoded.starts[window.first] ?? 0,
          meant: before.flatMap((other, i) => {
            const probability = Math.round(1000 * (shares[i] ?? 0)) / 1000;
            return probability < LEAST ? [] : [{ at: encoded.starts[other] ?? 0, probability }];
          }),
        };
      });
  });
}

/** The last words of names, and the words that are pronouns and nouns for people, in order. */
function mentionsOf(
  { starts, ends, length }: EncodedText,
  words: readonly string[],
  isPerson: readonly boolean[],
  names: readonly NameEvidence[],
): number[] {
  const mentions: number[] = [];
  let next = 0;
  for (let word = 0; word < length; word++) {
    while ((names[next]?.span[1] ?? Infinity) <= (starts[word] ?? 0)) next++;
    const name = names[next]?.span;
    const [start = 0, end = 0] = [starts[word], ends[word]];
    const inName = name !== undefined && name[0] < end;
    const endsName = inName && (word + 1 === length || (starts[word + 1] ?? 0) >= name[1]) && start < name[1];
    if (endsName || (!inName && (isPerson[word] === true || personNounAt(words, word)))) mentions.push(word);
  }
  return mentions;
}

function scoreOf({ first, mention, antecedent }: SeenWindow, word: number, other: number): number {
  const [a, b] = [(word - first) * REFERENCE_WIDTH, (other - first) * REFERENCE_WIDTH];
  let sum = 0;
  for (let i = 0; i < REFERENCE_WIDTH; i++) sum += (mention[a + i] as number) * (antecedent[b + i] as number);
  return sum / Math.sqrt(REFERENCE_WIDTH);
}
