import { dirname, join } from 'node:path';
import type { Correction, Scope } from '../../corrections/correction';
import { correctionsPathOf, FOLDER_CORRECTIONS } from '../../corrections/correctionsPath';
import { loadFile } from '../../corrections/loadCorrections';
import type { FoundFile } from '../../indexing/indexFolder';
import { pathFrom, sidecarRoot } from '../articleFile';
import { NodeFiles } from '../../disk/nodeFiles';
import { userCorrections } from '../userCorrections';

/** One `.byline/`: what it says of all articles, and of which it says more. */
interface Sidecar {
  readonly root: string;
  readonly paths: ReadonlySet<string>;
  /** With those of the user; one list for all articles. */
  readonly common: readonly Correction[];
}

/**
 * The corrections of the articles of a folder: the user's own for all folders, and those of the `.byline/` nearest to each, which
 * is looked into once.
 */
export class FolderCorrections {
  readonly #folder: string;
  readonly #complain: (problem: string) => void;
  readonly #byDirectory = new Map<string, Promise<Sidecar | null>>();
  readonly #byRoot = new Map<string, Promise<Sidecar>>();
  #everywhere: Promise<readonly Correction[]> | undefined;

  /** `complain` is told of files that cannot be used, each once. */
  constructor(folder: string, complain: (problem: string) => void) {
    this.#folder = folder;
    this.#complain = complain;
  }

  /** The same files, each with what the reader put right about it. */
  async *with(files: AsyncIterable<FoundFile>): AsyncGenerator<FoundFile> {
    for await (const file of files) {
      const corrections = await this.#of(join(this.#folder, file.path));
      yield corrections.length === 0 ? file : { ...file, corrections };
    }
  }

  async #of(article: string): Promise<readonly Correction[]> {
    const directory = dirname(article);
    const known = this.#byDirectory.get(directory) ?? this.#sidecarFor(article);
    this.#byDirectory.set(directory, known);
    const sidecar = await known;
    const everywhere = await this.#ofUser();
    if (!sidecar) return everywhere;
    const path = pathFrom(sidecar.root, article);
    if (!sidecar.paths.has(correctionsPathOf(path))) return sidecar.common;
    const own = await this.#load(sidecar.root, correctionsPathOf(path), ['mention', 'article']);
    return [...sidecar.common, ...own];
  }

  async #sidecarFor(article: string): Promise<Sidecar | null> {
    const root = await sidecarRoot(article);
    if (root === null) return null;
    const known = this.#byRoot.get(root) ?? this.#open(root);
    this.#byRoot.set(root, known);
    return known;
  }

  async #open(root: string): Promise<Sidecar> {
    const listed = new NodeFiles(root).list('.byline/corrections');
    const paths = await listed.catch((error: unknown) => {
      this.#complain(`${root}: ${(error as Error).message}`);
      return [];
    });
    const everywhere = await this.#ofUser();
    const folder = await this.#load(root, FOLDER_CORRECTIONS, ['folder']);
    const common = folder.length === 0 ? everywhere : [...everywhere, ...folder];
    return { root, paths: new Set(paths), common };
  }

  #ofUser(): Promise<readonly Correction[]> {
    return (this.#everywhere ??= userCorrections().then(({ corrections, problems }) => {
      problems.forEach(this.#complain);
      return corrections;
    }));
  }

  /** What a file cannot say is complained of, and costs nothing else. */
  async #load(root: string, path: string, scopes: readonly Scope[]): Promise<readonly Correction[]> {
    try {
      const { corrections, problems } = await loadFile(new NodeFiles(root), path, scopes);
      problems.forEach(this.#complain);
      return corrections;
    } catch (error) {
      this.#complain(`${path}: ${(error as Error).message}`);
      return [];
    }
  }
}
