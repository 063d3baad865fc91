import { readFile, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Span } from '../base/span';
import { AnchoredText } from '../anchoring/anchoredText';
import type { Evidence, Standing } from '../export/evidence';
import { readPack, standingOf } from '../export/evidence';
import { onOneLine } from '../features/passage';
import { sha256 } from '../worker/nodeModels';
import { decodeFile } from '../indexing/decodeFile';
import { oneOf, parseOptions } from './options';
import type { Terminal } from './terminal';
import { UsageError } from './usageError';

interface Verdict {
  readonly id: string;
  readonly path: string;
  readonly state: Standing;
  /** Where the words are now, or null. */
  readonly span: Span | null;
  /** Whether the article's file is, byte for byte, the one the evidence was taken from. */
  readonly sameFile: boolean;
  readonly exact: string;
}

/** `byline verify PACK`: whether each piece of evidence still stands, moved, changed or is gone. Returns the exit code. */
export async function verifyCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parseOptions(args, {
    format: { type: 'string' },
    root: { type: 'string' },
  });
  const format = oneOf('--format', values.format, ['json', 'text']);
  const [pack, ...more] = positionals;
  if (pack === undefined || more.length > 0) throw new UsageError('one pack');
  const { evidence, problems } = readPack(await readFile(pack, 'utf8'));
  for (const problem of problems) terminal.complain(`${pack}: ${problem}`);
  // Where the paths of a pack begin is not in it: beside the pack or where it is looked at, unless it is said.
  const roots = values.root === undefined ? [process.cwd(), dirname(resolve(pack))] : [values.root];
  const read = articleReader(roots);
  const verdicts: Verdict[] = [];
  for (const one of evidence) verdicts.push(await verdictOn(one, read));
  await terminal.write(format === 'json' ? `${JSON.stringify(verdicts)}\n` : verdicts.map(inWords).join(''));
  return problems.length > 0 ? 1 : 0;
}

interface ReadText {
  readonly text: AnchoredText;
  readonly sha256: string;
}

type Reader = (path: string) => Promise<ReadText | null>;

/** Reads each article once; null for one that is gone or is no text any more. */
function articleReader(roots: readonly string[]): Reader {
  const known = new Map<string, Promise<ReadText | null>>();
  const read = async (path: string): Promise<ReadText | null> => {
    for (const root of roots) {
      const file = resolve(root, path);
      const isFile = await stat(file).then(
        found => found.isFile(),
        () => false,
      );
      if (!isFile) continue;
      try {
        const bytes = await readFile(file);
        return { text: new AnchoredText(decodeFile(bytes)), sha256: sha256(bytes) };
      } catch {
        return null;
      }
    }
    return null;
  };
  return path => {
    const before = known.get(path) ?? read(path);
    known.set(path, before);
    return before;
  };
}

async function verdictOn(evidence: Evidence, read: Reader): Promise<Verdict> {
  const { id, path, anchor } = evidence;
  const article = await read(path);
  const { standing, span } = article
    ? standingOf(evidence, article.text)
    : { standing: 'gone' as const, span: null };
  return {
    id,
    path,
    state: standing,
    span,
    sameFile: article?.sha256 === evidence.sha256,
    exact: anchor.exact,
  };
}

function inWords({ id, path, state, sameFile, exact }: Verdict): string {
  const file = sameFile ? 'same file' : 'file changed';
  return `${state.padEnd(8)}${onOneLine(path)} ${onOneLine(id)} (${file}): ${onOneLine(exact)}\n`;
}
