import { createInterface } from 'node:readline';
import { isIsoDate } from '../base/isoDate';
import type { Annotator } from '../engine/engine';
import { sha256 } from '../worker/nodeModels';
import type { Terminal } from './terminal';

interface InputLine {
  id: string;
  text: string;
  published: string | null;
}

/**
 * The filter: one JSON object a line in, one a line out, in the same order, one in memory at a time. A bad line is named
 * on standard error and costs only itself. Returns the exit code.
 */
export async function annotateLines(
  engine: Annotator,
  published: string | null,
  terminal: Terminal,
): Promise<number> {
  const lines = createInterface({ input: terminal.input, crlfDelay: Infinity });
  let number = 0;
  let failed = false;
  for await (const line of lines) {
    number++;
    if (line.trim() === '') continue;
    const article = parseLine(line);
    if (typeof article === 'string') {
      terminal.complain(`line ${String(number)}: ${article}`);
      failed = true;
      continue;
    }
    const annotations = await engine.annotate({
      id: article.id,
      text: article.text,
      sha256: sha256(article.text),
      published: article.published ?? published,
    });
    await terminal.write(`${JSON.stringify(annotations)}\n`);
  }
  return failed ? 1 : 0;
}

/** The line's article, or what is wrong with it. */
function parseLine(line: string): InputLine | string {
  let value: unknown;
  try {
    value = JSON.parse(line.replace(/^\ufeff/, ''));
  } catch {
    return 'not JSON';
  }
  if (typeof value !== 'object' || value === null) return 'not an object';
  const { id, text, published } = value as Record<string, unknown>;
  if (typeof id !== 'string' && typeof id !== 'number') return 'no "id"';
  if (typeof text !== 'string') return 'no "text"';
  if (published === undefined || published === null) return { id: String(id), text, published: null };
  if (typeof published !== 'string' || !isIsoDate(published)) return '"published" is not an ISO date';
  return { id: String(id), text, published };
}
