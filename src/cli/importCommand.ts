import { randomUUID } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { AnchoredText } from '../anchoring/anchoredText';
import { importNotes, NOTE_FORMATS } from '../export/importNotes';
import { mergeNotes } from '../notes/mergeNotes';
import { NOTES_FORMAT } from '../notes/note';
import { notesPathOf } from '../notes/sidecarPath';
import { changeItems, readItems } from '../sidecar/itemFile';
import { pathFrom, readArticleFile } from './articleFile';
import { NodeFiles } from '../disk/nodeFiles';
import { oneOf, parseOptions } from './options';
import type { Terminal } from './terminal';
import { UsageError } from './usageError';

/** `byline import NOTES FILE`: adds notes of another program to those on an article. Returns the exit code. */
export async function importCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parseOptions(args, {
    format: { type: 'string' },
    root: { type: 'string' },
  });
  const format = oneOf('--format', values.format, NOTE_FORMATS);
  const [source, file, ...more] = positionals;
  if (source === undefined || file === undefined || more.length > 0)
    throw new UsageError('import takes the file of notes and the article they are on');
  const article = await readArticleFile(file, terminal);
  if (!article) return 1;
  const root = values.root ?? article.root ?? dirname(resolve(file));
  if (!(await stat(root)).isDirectory()) throw new UsageError(`--root ${root}: not a folder`);
  const path = pathFrom(root, file);
  const newId = (): string => `urn:uuid:${randomUUID()}`;
  const content = await readFile(source, 'utf8');
  const { text } = article;
  const now = new Date().toISOString();
  const { items, problems } = importNotes({ format, content, text, article: path, now }, newId);
  for (const problem of problems) terminal.complain(`${source}: ${problem}`);
  const files = new NodeFiles(root);
  const sidecar = notesPathOf(path);
  const present = (await readItems(files, sidecar, NOTES_FORMAT)).items;
  const { fresh, known, conflicts } = mergeNotes(present, items, new AnchoredText(text), path, newId);
  const changes = fresh.map(item => ({ kind: 'put' as const, item, was: null }));
  const { setAside } = await changeItems(files, sidecar, NOTES_FORMAT, changes, newId);
  if (setAside !== null) terminal.complain(`${sidecar} was damaged and is now ${setAside}`);
  await terminal.write(`${JSON.stringify({ path, added: fresh.length, known, conflicts })}\n`);
  return problems.length > 0 ? 1 : 0;
}
