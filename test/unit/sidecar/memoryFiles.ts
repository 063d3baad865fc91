import type { FilePort } from '../../../src/sidecar/filePort';
import { checkInside } from '../../../src/sidecar/filePort';

/** Files in memory; `beforeReplace` lets a test be somebody else who writes at the same moment. */
export class MemoryFiles implements FilePort {
  readonly files = new Map<string, string>();
  beforeReplace: () => void = () => undefined;

  read(path: string): Promise<string | null> {
    checkInside(path);
    return Promise.resolve(this.files.get(path) ?? null);
  }

  replace(path: string, text: string, was: string | null): Promise<boolean> {
    checkInside(path);
    this.beforeReplace();
    if ((this.files.get(path) ?? null) !== was) return Promise.resolve(false);
    this.files.set(path, text);
    return Promise.resolve(true);
  }

  rename(path: string, to: string): Promise<void> {
    const text = this.files.get(path);
    if (text !== undefined) this.files.set(to, text);
    this.files.delete(path);
    return Promise.resolve();
  }

  list(folder: string): Promise<string[]> {
    return Promise.resolve([...this.files.keys()].filter(path => path.startsWith(`${folder}/`)));
  }
}
