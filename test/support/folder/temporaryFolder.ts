import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder for one test. */
export class TemporaryFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'byline-test-'));

  /** Writes files by their paths relative to it. */
  write(files: Readonly<Record<string, string | Uint8Array>>): this {
    for (const [path, content] of Object.entries(files)) {
      const file = join(this.path, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
    return this;
  }

  at(path: string): string {
    return join(this.path, path);
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
