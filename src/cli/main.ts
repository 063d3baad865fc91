import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parentPort, workerData } from 'node:worker_threads';
import packageJson from '../../package.json';
import { isIsoDate } from '../base/isoDate';
import { CloseEngine } from '../close/closeEngine';
import { createEngine } from '../engine/createEngine';
import type { Annotator, Article, Engine } from '../engine/engine';
import { isClose } from '../features/readingKind';
import { hashesOf, readCloseFiles } from '../inference/nodeCloseFiles';
import { serveReads } from '../indexing/serveReads';
import type { ThreadData } from '../indexing/threadReader';
import { readModels } from '../worker/nodeModels';
import { annotateFiles, type Format } from './annotateFiles';
import { annotateLines } from './annotateLines';
import { exportCommand } from './exportCommand';
import { importCommand } from './importCommand';
import { indexCommand } from './folder/indexCommand';
import { quotesCommand } from './folder/quotesCommand';
import { searchCommand } from './folder/searchCommand';
import { whoCommand } from './folder/whoCommand';
import { nearestCorrections } from './nearestCorrections';
import { notesCommand } from './notesCommand';
import { Terminal } from './terminal';
import { USAGE } from './usage';
import { UsageError } from './usageError';
import { verifyCommand } from './verifyCommand';

/** Commands with options of their own. */
const COMMANDS: Readonly<Record<string, (args: readonly string[], terminal: Terminal) => Promise<number>>> = {
  notes: notesCommand,
  export: (args, terminal) => exportCommand(args, terminal, makeEngine),
  import: importCommand,
  verify: verifyCommand,
};

const terminal = new Terminal(process.stdin, process.stdout, process.stderr);

// A reader that has seen enough ("| head") closes the pipe: that is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

async function main(args: readonly string[]): Promise<number> {
  const own = Object.hasOwn(COMMANDS, args[0] ?? '') && COMMANDS[args[0] ?? ''];
  if (own && !args.includes('--help') && !args.includes('-h')) return own(args.slice(1), terminal);
  const { values, positionals } = parse(args);
  if (values.help) return print(USAGE);
  if (values.version) return print(`${packageJson.version}\n`);
  const [command, ...operands] = positionals;
  if (command === undefined) throw new UsageError('no command');
  const given = Object.keys(values).filter(name => values[name as keyof typeof values] !== undefined);
  const allowed = OPTIONS[command];
  if (!allowed) throw new UsageError(`unknown command ${command}`);
  const stray = given.find(name => !allowed.includes(name));
  if (stray !== undefined) throw new UsageError(`${command} takes no --${stray}`);
  const db = values.db ?? null;
  switch (command) {
    case 'index':
      return indexCommand(
        {
          folder: one(operands, 'folder'),
          db,
          format: listFormatOf(values.format),
          script: __filename,
          engine: engineIdentity(values.close === true),
          close: values.close === true,
        },
        terminal,
      );
    case 'who':
      return whoCommand(one(operands, 'name'), db, listFormatOf(values.format), terminal);
    case 'quotes':
      if (operands.length > 0) throw new UsageError('quotes takes options only');
      return quotesCommand(
        {
          by: values.by ?? null,
          about: values.about ?? null,
          since: dateOption('since', values.since),
          until: dateOption('until', values.until),
          db,
          format: listFormatOf(values.format),
        },
        terminal,
      );
    case 'search':
      if (operands.length === 0 && values.entity === undefined)
        throw new UsageError('no words to search for');
      return searchCommand(
        { phrases: operands, entity: values.entity ?? null, db, format: listFormatOf(values.format) },
        terminal,
      );
    default:
      return annotateCommand(operands, values);
  }
}

async function annotateCommand(files: readonly string[], values: Values): Promise<number> {
  const published = dateOption('published', values.published);
  if (values.jsonl) {
    if (files.length > 0 || values.format !== undefined)
      throw new UsageError('--jsonl reads standard input and takes neither files nor --format');
    return withReading(values.close, engine => annotateLines(engine, published, terminal));
  }
  if (files.length === 0) throw new UsageError('no file');
  const corrections = (file: string) =>
    values['no-corrections'] ? Promise.resolve([]) : nearestCorrections(file, terminal);
  const format = formatOf(values.format);
  return withReading(values.close, engine =>
    annotateFiles(engine, { files, format, published, corrections }, terminal),
  );
}

type Values = ReturnType<typeof parse>['values'];

/** Which options each command takes. */
const OPTIONS: Readonly<Record<string, readonly string[]>> = {
  annotate: ['close', 'format', 'jsonl', 'published', 'no-corrections'],
  index: ['close', 'db', 'format'],
  who: ['db', 'format'],
  quotes: ['by', 'about', 'since', 'until', 'db', 'format'],
  search: ['entity', 'db', 'format'],
};

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        about: { type: 'string' },
        by: { type: 'string' },
        close: { type: 'boolean' },
        db: { type: 'string' },
        entity: { type: 'string' },
        format: { type: 'string' },
        jsonl: { type: 'boolean' },
        'no-corrections': { type: 'boolean' },
        published: { type: 'string' },
        since: { type: 'string' },
        until: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function one(operands: readonly string[], what: string): string {
  const [operand, more] = operands;
  if (operand === undefined || operand === '') throw new UsageError(`no ${what}`);
  if (more !== undefined)
    throw new UsageError(`one ${what} at a time; put a name of several words in quote marks`);
  return operand;
}

function dateOption(name: string, date: string | undefined): string | null {
  if (date !== undefined && !isIsoDate(date))
    throw new UsageError(`--${name} ${date}: not a date (YYYY-MM-DD)`);
  return date ?? null;
}

function listFormatOf(format: string | undefined): 'json' | 'text' {
  if (format === undefined || format === 'json') return 'json';
  if (format === 'text') return format;
  throw new UsageError(`--format ${format}: json or text`);
}

function formatOf(format: string | undefined): Format {
  if (format === undefined || format === 'json') return 'json';
  if (format === 'jsonl' || format === 'text') return format;
  throw new UsageError(`--format ${format}: json, jsonl or text`);
}

async function print(text: string): Promise<number> {
  await terminal.write(text);
  return 0;
}

const MODELS = join(__dirname, '..', 'models');

function makeEngine(): Engine {
  return createEngine({ version: packageJson.version, models: readModels(MODELS) });
}

/** Runs a command with the reading that was asked for. Exit code 1 also where the close one broke down over an article. */
async function withReading(
  close: boolean | undefined,
  run: (engine: Annotator) => Promise<number>,
): Promise<number> {
  if (!close) return run(makeEngine());
  let failed = false;
  const engine = await makeCloseEngine((article, error) => {
    failed = true;
    tellFirstReading(article, error);
  });
  const code = await run(engine);
  return failed ? 1 : code;
}

async function makeCloseEngine(onFailure: (article: Article, error: Error) => void): Promise<CloseEngine> {
  const { openCloseReader } = await import('../inference/openCloseReader');
  const reader = await openCloseReader(MODELS, { wasm: __dirname, native: __dirname });
  return new CloseEngine(makeEngine(), reader, onFailure);
}

function tellFirstReading({ id }: Article, error: Error): void {
  terminal.complain(`${id}: only its first reading, the close one failed: ${error.message}`);
}

/** Of another version or with other models the engine may read an article otherwise. */
function engineIdentity(close: boolean): string {
  const models = Object.entries(readModels(MODELS)).map(([name, { sha256 }]): [string, string] => [
    name,
    sha256,
  ]);
  if (close) models.push(...Object.entries(hashesOf(readCloseFiles(MODELS))));
  return JSON.stringify([packageJson.version, ...models]);
}

// Last, when all of the above is there.
const reads = workerData as ThreadData | null;
if (parentPort && reads)
  serveReads(
    parentPort,
    reads.readArticlesBelow,
    () => (reads.close ? makeCloseEngine(tellFirstReading) : makeEngine()),
    ({ skipped, engine }) => !reads.close || skipped !== null || isClose(engine),
  );
else {
  main(process.argv.slice(2)).then(
    code => {
      process.exitCode = code;
    },
    (error: unknown) => {
      terminal.complain(error instanceof Error ? error.message : String(error));
      if (error instanceof UsageError) process.stderr.write(USAGE);
      process.exitCode = error instanceof UsageError ? 2 : 1;
    },
  );
}
