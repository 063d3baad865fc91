import { join } from 'node:path';
import { parseArgs } from 'node:util';
import packageJson from '../../package.json';
import { isIsoDate } from '../base/isoDate';
import { createEngine } from '../engine/createEngine';
import type { Engine } from '../engine/engine';
import { readModels } from '../worker/nodeModels';
import { annotateFiles, type Format } from './annotateFiles';
import { annotateLines } from './annotateLines';
import { exportCommand } from './exportCommand';
import { importCommand } from './importCommand';
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

async function main(args: readonly string[]): Promise<number> {
  const own = Object.hasOwn(COMMANDS, args[0] ?? '') && COMMANDS[args[0] ?? ''];
  if (own && !args.includes('--help') && !args.includes('-h')) return own(args.slice(1), terminal);
  const { values, positionals } = parse(args);
  if (values.help) return print(USAGE);
  if (values.version) return print(`${packageJson.version}\n`);
  const [command, ...files] = positionals;
  if (command === undefined) throw new UsageError('no command');
  if (command !== 'annotate') throw new UsageError(`unknown command ${command}`);
  const published = values.published ?? null;
  if (published !== null && !isIsoDate(published))
    throw new UsageError(`--published ${published}: not a date (YYYY-MM-DD)`);
  if (values.jsonl) {
    if (files.length > 0 || values.format !== undefined)
      throw new UsageError('--jsonl reads standard input and takes neither files nor --format');
    return annotateLines(makeEngine(), published, terminal);
  }
  if (files.length === 0) throw new UsageError('no file');
  const corrections = (file: string) =>
    values['no-corrections'] ? Promise.resolve([]) : nearestCorrections(file, terminal);
  return annotateFiles(
    makeEngine(),
    { files, format: formatOf(values.format), published, corrections },
    terminal,
  );
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        jsonl: { type: 'boolean', default: false },
        published: { type: 'string' },
        'no-corrections': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
        version: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
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

function makeEngine(): Engine {
  return createEngine({ version: packageJson.version, models: readModels(join(__dirname, '..', 'models')) });
}
