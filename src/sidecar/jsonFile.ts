import type { FilePort } from './filePort';

/** A JSON object with its unknown fields. */
export type Fields = Record<string, unknown>;

/** What a file holds: `fields` is null where there is no file, `problem` says what is wrong with one that cannot be used. */
export interface JsonFile {
  readonly text: string | null;
  readonly fields: Fields | null;
  readonly problem: string | null;
}

export async function readJson(files: FilePort, path: string): Promise<JsonFile> {
  const text = await files.read(path);
  if (text === null) return { text, fields: null, problem: null };
  try {
    const value: unknown = JSON.parse(text);
    if (isFields(value)) return { text, fields: value, problem: null };
    return { text, fields: null, problem: 'not a JSON object' };
  } catch (error) {
    return { text, fields: null, problem: (error as Error).message };
  }
}

/** One field a line, so that two changes of one file rarely meet in a line. */
export function formatJson(fields: Fields): string {
  return `${JSON.stringify(fields, null, 2)}\n`;
}

/** Puts a file that cannot be used where it is in nobody's way, and says where. */
export async function setAside(files: FilePort, path: string): Promise<string> {
  for (let n = 1; ; n++) {
    const to = `${path}.damaged${n === 1 ? '' : `-${String(n)}`}`;
    if ((await files.read(to)) !== null) continue;
    await files.rename(path, to);
    return to;
  }
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
