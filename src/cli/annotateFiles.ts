import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { applyCorrections } from '../corrections/applyCorrections';
import { dateGivenBy } from '../corrections/correction';
import type { Correction } from '../corrections/correction';
import type { Annotations } from '../engine/annotations';
import type { Annotator } from '../engine/engine';
import { sha256 } from '../worker/nodeModels';
import { decodeFile } from '../indexing/decodeFile';
import type { Terminal } from './terminal';
import { textFormat } from './textFormat';

export type Format = 'json' | 'jsonl' | 'text';

export interface AnnotateOptions {
  files: readonly string[];
  format: Format;
  /** ISO date or null. */
  published: string | null;
  /** Gives the reader's corrections of a file; null, said on standard error, where some cannot be used. */
  corrections: (file: string) => Promise<readonly Correction[] | null>;
}

/**
 * Annotates files one by one, "-" being standard input. A file that cannot be read or decoded is named on standard error
 * and costs only itself. Returns the exit code.
 */
export async function annotateFiles(
  engine: Annotator,
  options: AnnotateOptions,
  terminal: Terminal,
): Promise<number> {
  const several = options.format === 'json' && options.files.length > 1;
  let done = 0;
  let failed = false;
  if (several) await terminal.write('[');
  for (const file of options.files) {
    const read = await readArticle(file, terminal);
    if (!read) {
      failed = true;
      continue;
    }
    const corrections = file === '-' ? [] : await options.corrections(file);
    if (!corrections) failed = true;
    const found = await engine.annotate({
      id: read.id,
      text: read.text,
      sha256: read.sha256,
      published: dateGivenBy(corrections ?? []) ?? options.published,
    });
    const { annotations } = applyCorrections(read.text, found, corrections ?? []);
    if (several && done > 0) await terminal.write(',');
    await terminal.write(formatted(annotations, read.text, options.format));
    done++;
  }
  if (several) await terminal.write(']\n');
  return failed ? 1 : 0;
}

function formatted(annotations: Annotations, text: string, format: Format): string {
  if (format === 'text') return textFormat(annotations, text);
  return `${JSON.stringify(annotations)}\n`;
}

interface ReadArticle {
  id: string;
  text: string;
  sha256: string;
}

async function readArticle(file: string, terminal: Terminal): Promise<ReadArticle | null> {
  let bytes: Uint8Array;
  try {
    bytes = file === '-' ? await buffer(terminal.input) : await readFile(file);
  } catch (error) {
    terminal.complain(`${file}: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
  try {
    return { id: file.replaceAll('\\', '/'), text: decodeFile(bytes), sha256: sha256(bytes) };
  } catch {
    terminal.complain(`${file}: not UTF-8 text`);
    return null;
  }
}
