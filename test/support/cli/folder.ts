import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';

/** Stands for the storage of the user's editor. */
export const STORAGE = 'user-storage';

/** A folder of its own for one test, and the command line run in it as it ships. */
export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), 'byline-test-'));

  write(path: string, content: string | Uint8Array): void {
    const file = join(this.path, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }

  read(path: string): string {
    return readFileSync(join(this.path, path), 'utf8');
  }

  /** Runs `dist/byline.js`, which `npm run build` makes. */
  byline(args: readonly string[], input?: string): { code: number | null; output: string; errors: string } {
    const result = spawnSync(process.execPath, [join(process.cwd(), 'dist/byline.js'), ...args], {
      cwd: this.path,
      encoding: 'utf8',
      // What whoever runs the tests keeps for themselves has no part in them.
      env: { ...process.env, BYLINE_STORAGE: join(this.path, STORAGE) },
      ...(input !== undefined && { input }),
    });
    return { code: result.status, output: result.stdout, errors: result.stderr };
  }

  delete(path: string): void {
    rmSync(join(this.path, path));
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
