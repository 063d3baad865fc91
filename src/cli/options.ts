import type { ParseArgsConfig } from 'node:util';
import { parseArgs } from 'node:util';
import { UsageError } from './usageError';

/** `parseArgs` of Node, whose complaints are those of wrong use. */
export function parseOptions<T extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: T,
) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** One of some words, the first where nothing is said. */
export function oneOf<T extends string>(
  name: string,
  value: string | undefined,
  words: readonly [T, ...T[]],
): T {
  if (value === undefined) return words[0];
  const known = words.find(word => word === value);
  if (known === undefined) throw new UsageError(`${name} ${value}: ${words.join(', ')}`);
  return known;
}
