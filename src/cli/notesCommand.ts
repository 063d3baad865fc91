import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Span } from '../base/span';
import { AnchoredText } from '../anchoring/anchoredText';
import { onOneLine } from '../features/passage';
import { NOTES_FORMAT } from '../notes/note';
import type { PlacedNote } from '../notes/placeNotes';
import { areCertain, placeNotes } from '../notes/placeNotes';
import { articleOfNotes, notesPathOf, SIDECAR_FOLDER } from '../notes/sidecarPath';
import { readItems } from '../sidecar/itemFile';
import type { ArticleFile } from './articleFile';
import { readArticleFile } from './articleFile';
import { NodeFiles } from '../disk/nodeFiles';
import { oneOf, parseOptions } from './options';
import type { Terminal } from './terminal';
import { UsageError } from './usageError';

/** Where a note stands: one entry of what `byline notes` prints. */
interface NoteLine {
  readonly id: string;
  readonly path: string;
  readonly state: 'placed' | 'moved' | 'orphan';
  readonly span: Span | null;
  readonly score: number;
  readonly exact: string;
}

/** `byline notes FILE…`: where each note stands in the file as it is now. Returns the exit code. */
export async function notesCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parseOptions(args, { format: { type: 'string' } });
  const format = oneOf('--format', values.format, ['json', 'text']);
  if (positionals.length === 0) throw new UsageError('no file');
  const lines: NoteLine[] = [];
  let failed = false;
  for (const file of positionals) {
    const article = await readArticleFile(file, terminal);
    const found = article && (await notesOn(article, terminal));
    if (found) lines.push(...found.map(placed => lineOf(article.path, placed)));
    else failed = true;
  }
  await terminal.write(format === 'json' ? `${JSON.stringify(lines)}\n` : lines.map(inWords).join(''));
  return failed ? 1 : 0;
}

/** The notes on an article where they are now; null, and said on standard error, where their file cannot be used. */
export async function notesOn(article: ArticleFile, terminal: Terminal): Promise<PlacedNote[] | null> {
  if (article.root === null) return [];
  const files = new NodeFiles(article.root);
  const text = new AnchoredText(article.text);
  const path = notesPathOf(article.path);
  try {
    const { items, problem } = await readItems(files, path, NOTES_FORMAT);
    if (problem !== null) {
      terminal.complain(`${path}: ${problem}`);
      return null;
    }
    return items.length > 0 ? placeNotes(items, text) : await leftBehind(files, article.root, text);
  } catch (error) {
    terminal.complain(`${path}: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
}

/** The notes of an article that is gone, if this is where it went under another name. */
async function leftBehind(files: NodeFiles, root: string, text: AnchoredText): Promise<PlacedNote[]> {
  for (const path of await files.list(`${SIDECAR_FOLDER}/notes`)) {
    const article = articleOfNotes(path);
    if (article === null || (await exists(join(root, article)))) continue;
    const { items } = await readItems(files, path, NOTES_FORMAT);
    const placed = placeNotes(items, text);
    if (areCertain(placed)) return placed;
  }
  return [];
}

function lineOf(path: string, { item, note, found }: PlacedNote): NoteLine {
  const { state, span, score } = found;
  return { id: item.id, path, state, span, score, exact: note.anchor?.exact ?? '' };
}

function inWords({ path, state, span, score, exact }: NoteLine): string {
  const where = span ? `${String(span[0])}–${String(span[1])}` : 'nowhere';
  return `${onOneLine(path)}: ${state} ${where} (${String(score)}): ${onOneLine(exact)}\n`;
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
