// Names against a gold set: exact span and type, as the field counts (CoNLL), and where the errors are.
import type { Annotations } from '../../src/engine/annotations';
import { Counts } from './counts';
import { TYPE_OF_LABEL, type GoldArticle } from './goldNames';

const CORE = ['person', 'place', 'organization'];
/** Gold marks dates by name, not "last week": only those that hold a digit, a month or a weekday are compared. */
const NAMED_DATE = /\d|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|century/;

interface Found {
  span: readonly [number, number];
  type: string;
  confidence: number;
}

export interface NameAccuracy {
  byType: Map<string, Counts>;
  core: Counts;
  /** By tenth of confidence: how many names, how many right, the sum of confidences. */
  reliability: { names: number; right: number; confidence: number }[];
  /** Kinds of error with some examples, the most frequent first. */
  errors: [kind: string, examples: string[]][];
}

export function nameAccuracy(
  articles: readonly GoldArticle[],
  annotate: (text: string) => Annotations,
): NameAccuracy {
  const byType = new Map<string, Counts>();
  const reliability = Array.from({ length: 10 }, () => ({ names: 0, right: 0, confidence: 0 }));
  const errors = new Map<string, string[]>();
  const goldTypes = new Set(
    articles.flatMap(article => article.entities.map(entity => TYPE_OF_LABEL[entity[2]])),
  );
  const countsOf = (type: string): Counts => {
    const counts = byType.get(type) ?? new Counts();
    byType.set(type, counts);
    return counts;
  };
  articles.forEach((article, index) => {
    const found = foundIn(annotate(article.text), article.text).filter(name => goldTypes.has(name.type));
    const gold = new Map<string, Found>();
    for (const [start, end, label] of article.entities) {
      const type = TYPE_OF_LABEL[label];
      if (type !== undefined)
        gold.set(`${String(start)} ${String(end)} ${type}`, { span: [start, end], type, confidence: 1 });
    }
    const keys = new Set(found.map(keyOf));
    for (const [key, name] of gold) {
      countsOf(name.type).gold++;
      if (keys.has(key)) countsOf(name.type).hit++;
      else if (CORE.includes(name.type)) noteError(errors, article.text, name, found);
    }
    const seen = new Set<string>();
    for (const name of found) {
      const key = keyOf(name);
      if (seen.has(key)) continue;
      seen.add(key);
      countsOf(name.type).predicted++;
      if (!CORE.includes(name.type)) continue;
      const bucket = reliability[Math.min(9, Math.floor(name.confidence * 10))];
      // Confidence is fitted to every second article, from the first.
      if (bucket && index % 2 === 1) {
        bucket.names++;
        bucket.confidence += name.confidence;
        if (gold.has(key)) bucket.right++;
      }
      if (!gold.has(key) && ![...gold.values()].some(other => overlap(other, name))) {
        push(errors, `spurious ${name.type}`, excerpt(article.text, name));
      }
    }
  });
  const core = CORE.reduce((sum, type) => sum.add(countsOf(type)), new Counts());
  return { byType, core, reliability, errors: [...errors].sort((a, b) => b[1].length - a[1].length) };
}

function foundIn(annotations: Annotations, text: string): Found[] {
  const names = annotations.entities.flatMap(entity =>
    entity.mentions
      .filter(mention => mention.form === 'name')
      .map(mention => ({ span: mention.span, type: entity.type, confidence: mention.confidence })),
  );
  const dates = annotations.dates
    .filter(date => NAMED_DATE.test(text.slice(...date.span)))
    .map(date => ({ span: date.span, type: 'date', confidence: 1 }));
  const money = annotations.figures
    .filter(figure => figure.kind === 'money')
    .map(figure => ({ span: figure.span, type: 'money', confidence: 1 }));
  return [...names, ...dates, ...money];
}

function keyOf(name: Found): string {
  return `${String(name.span[0])} ${String(name.span[1])} ${name.type}`;
}

function overlap(a: Found, b: Found): boolean {
  return a.span[0] < b.span[1] && b.span[0] < a.span[1];
}

function noteError(errors: Map<string, string[]>, text: string, gold: Found, found: readonly Found[]): void {
  const others = found.filter(name => overlap(name, gold) && name.type !== 'date' && name.type !== 'money');
  const same = others.find(name => name.span[0] === gold.span[0] && name.span[1] === gold.span[1]);
  const kind = same
    ? `${gold.type} taken for ${same.type}`
    : others.length > 0
      ? `boundary of ${gold.type}`
      : `missed ${gold.type}`;
  const instead = others.map(name => text.slice(...name.span)).join(' | ');
  push(errors, kind, excerpt(text, gold) + (instead === '' ? '' : ` — found: ${instead}`));
}

function push(errors: Map<string, string[]>, kind: string, example: string): void {
  const examples = errors.get(kind) ?? [];
  examples.push(example);
  errors.set(kind, examples);
}

function excerpt(text: string, { span: [start, end] }: Found): string {
  return `${text.slice(Math.max(0, start - 20), start)}[${text.slice(start, end)}]${text.slice(end, end + 15)}`.replace(
    /\s+/g,
    ' ',
  );
}
