// npm run bench -- speed: characters a CPU second, beside compromise and wink-nlp on the same text in the same run, and how
// the engine's time grows with the length of the text.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import compromise from 'compromise';
import winkModel from 'wink-eng-lite-web-model';
import winkNlp from 'wink-nlp';
import type { Annotations } from '../../src/engine/annotations';

const ROUNDS = 50;
/** Rounds before the clock runs: until then a JavaScript engine is busy compiling what it is to run. */
const WARM_UP = 20;

export function benchSpeed(annotate: (text: string) => Annotations, root: string): void {
  const folder = join(root, 'seeds');
  const articles = readdirSync(folder).map(file => readFileSync(join(folder, file), 'utf8'));
  const size = articles.reduce((sum, text) => sum + text.length, 0);
  const wink = winkNlp(winkModel);
  const engines: [string, (text: string) => unknown][] = [
    ['byline, everything', annotate],
    [
      'compromise, people, places, organizations',
      text => {
        const doc = compromise(text);
        return [doc.people().json(), doc.places().json(), doc.organizations().json()] as unknown[];
      },
    ],
    ['wink-nlp, its entities', text => wink.readDoc(text).entities().out()],
  ];
  // Turn by turn, so that a busy moment of the machine hits all alike.
  const seconds = engines.map(() => 0);
  const cold = engines.map(([, read]) => cpuSeconds(() => articles.forEach(text => read(text))));
  for (let round = 1; round < WARM_UP + ROUNDS; round++) {
    engines.forEach(([, read], k) => {
      const spent = cpuSeconds(() => articles.forEach(text => read(text)));
      if (round >= WARM_UP) seconds[k] = (seconds[k] ?? 0) + spent;
    });
  }
  console.log(
    `\nspeed on ${String(articles.length)} articles, ${String(size)} characters, ${String(ROUNDS)} rounds after ${String(WARM_UP)} to warm up`,
  );
  const rates = seconds.map(spent => (size * ROUNDS) / spent);
  engines.forEach(([name], k) => {
    const first = Math.round(size / (cold[k] ?? 1));
    const ratio = (rates[k] ?? 0) / (rates[1] ?? 1);
    console.log(
      `  ${name.padEnd(44)}${String(Math.round(rates[k] ?? 0)).padStart(9)} characters a CPU second, ${ratio.toFixed(2)} × compromise; the first time ${String(first)}`,
    );
  });
  printGrowth(annotate, articles.join('\n\n'));
}

function printGrowth(annotate: (text: string) => Annotations, text: string): void {
  console.log('  growth: characters, CPU seconds, characters a second');
  for (const [title, unit] of [
    ['articles', `${text}\n\n`],
    ['quote marks', '" “ ‘ \' '],
    ['one word', 'a'],
  ] as const) {
    for (const size of [125_000, 250_000, 500_000, 1_000_000]) {
      const long = unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
      const spent = cpuSeconds(() => annotate(long));
      console.log(
        `    ${title.padEnd(14)}${String(size).padStart(9)}  ${spent.toFixed(2)}  ${String(Math.round(size / spent))}`,
      );
    }
  }
}

function cpuSeconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
