// How sure the close reading may say it is of names: fits `names` of training/close/heads.json to what was right of held-out names.
import { CloseReader } from '../src/close/closeReader';
import { EMITTED, logOdds } from '../src/engine/names/confidence';
import { openBuiltReader } from './builtReader';
import { fitLogistic, type Case } from './calibration';
import { HELD_OUT, readSource } from './sources';

/** Only these are marked by every set. */
const CORE: readonly string[] = ['person', 'organization', 'place'];

/** The same fit as for the tagger, on the same halves of the same sets. Returns what `names` should be. */
export async function calibrateClose(
  root: string,
  dataFolder: string,
): Promise<{ constant: number; logOdds: number }> {
  const { model } = await openBuiltReader(root);
  const reader = new CloseReader({ ...model, heads: { ...model.heads, names: { constant: 0, logOdds: 1 } } });
  const cases: Case[] = [];
  for (const source of HELD_OUT) {
    const own: Case[] = [];
    const documents = readSource(source, dataFolder).filter((_, index) => index % 2 === 0);
    for (const { text, names } of documents) {
      const right = new Set(
        names.map(name => `${String(name.start)} ${String(name.end)} ${name.types.join()}`),
      );
      const evidence = await reader.read(text);
      for (const { span, type, confidence } of evidence?.names ?? []) {
        if (!CORE.includes(type) || confidence < EMITTED) continue;
        const isRight = right.has(`${String(span[0])} ${String(span[1])} ${type}`);
        own.push({ logOdds: logOdds(confidence), right: isRight ? 1 : 0, weight: 1 });
      }
    }
    cases.push(...own.map(one => ({ ...one, weight: 1 / own.length })));
  }
  const { constant, labels } = fitLogistic(cases);
  return { constant, logOdds: labels };
}
