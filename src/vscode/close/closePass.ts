import { CancellationSource, type CancellationToken } from '../../base/cancellation';

/** How far the close reading of the folder is: at work, stopped by the reader, impossible, or with nothing to do for now. */
export interface CloseProgress {
  readonly phase: 'idle' | 'reading' | 'stopped' | 'failed';
  /** Articles that nothing is left to do for, of all there are. */
  readonly done: number;
  readonly total: number;
}

/** What came of reading an article: it is to be tried again, or not before it changes, or nothing can be read any more. */
export type Outcome = 'read' | 'again' | 'passed' | 'impossible';

export interface PassParts {
  /** Whether somebody waits for something. */
  isBusy(): boolean;
  /** Which article is next, those of `but` left out, and how far it is. */
  next(but: readonly string[]): Promise<{ next: string | null; done: number; total: number }>;
  read(article: string, token: CancellationToken): Promise<Outcome>;
  sleep(milliseconds: number): Promise<void>;
  tell(progress: CloseProgress): void;
  /** Told why it cannot be known what is next. */
  onTrouble(error: Error): void;
}

/** So often it is looked whether somebody waits for something. Milliseconds. */
export const LOOK = 250;
/** After so many troubles in a row there is no further try. */
const MOST_TROUBLES = 3;

interface Current {
  readonly article: string;
  readonly source: CancellationSource;
  /** It is another one since it was begun. */
  hasChanged: boolean;
}

/** Has articles read closely, one after another, as long as nobody waits for anything. */
export class ClosePass {
  readonly #parts: PassParts;
  /** What is not tried again before it changes. */
  readonly #passed = new Set<string>();
  #progress: CloseProgress = { phase: 'idle', done: 0, total: 0 };
  #isWanted = false;
  #current: Current | undefined;
  #working: Promise<void> | undefined;
  #isNews = false;
  #troubles = 0;

  constructor(parts: PassParts) {
    this.#parts = parts;
  }

  get progress(): CloseProgress {
    return this.#progress;
  }

  /** Reads from now on what is left, and what comes. */
  begin(): void {
    this.#isWanted = true;
    this.lookAgain();
  }

  /** Leaves off at once. */
  end(phase: 'idle' | 'stopped' | 'failed'): void {
    this.#isWanted = false;
    this.#current?.source.cancel();
    this.#tell({ ...this.#progress, phase });
  }

  /** There may be something to be read, also an article that could not be before. */
  lookAgain(changed?: string): void {
    if (changed !== undefined) this.#passed.delete(changed);
    if (this.#current?.article === changed && this.#current) {
      this.#current.hasChanged = true;
      this.#current.source.cancel();
    }
    this.#isNews = true;
    if (!this.#isWanted) return;
    this.#working ??= this.#readAll()
      .catch((error: unknown) => this.#fail(error as Error))
      .finally(() => {
        this.#working = undefined;
        if (this.#isWanted && this.#isNews) this.lookAgain();
      });
  }

  async #readAll(): Promise<void> {
    for (;;) {
      while (this.#isWanted && this.#parts.isBusy()) await this.#parts.sleep(LOOK);
      if (!this.#isWanted) return;
      this.#isNews = false;
      const { next, done, total } = await this.#parts.next([...this.#passed]);
      this.#troubles = 0;
      if (!this.#isWanted) return;
      this.#tell({ phase: next === null ? 'idle' : 'reading', done, total });
      if (next === null) return;
      const current = { article: next, source: new CancellationSource(), hasChanged: false };
      const outcome = await this.#read(current);
      if (outcome === 'passed' && !current.hasChanged) this.#passed.add(next);
      else if (outcome === 'impossible') this.end('failed');
      else if (outcome === 'again') await this.#parts.sleep(LOOK);
    }
  }

  async #read(current: Current): Promise<Outcome> {
    this.#current = current;
    void this.#watch(current);
    try {
      return await this.#parts.read(current.article, current.source.token);
    } finally {
      this.#current = undefined;
    }
  }

  /** Puts it off when somebody begins to wait for something. */
  async #watch(current: Current): Promise<void> {
    while (this.#current === current) {
      await this.#parts.sleep(LOOK);
      if (this.#current === current && this.#parts.isBusy()) current.source.cancel();
    }
  }

  async #fail(error: Error): Promise<void> {
    this.#parts.onTrouble(error);
    if (++this.#troubles >= MOST_TROUBLES) this.end('failed');
    await this.#parts.sleep(LOOK);
    this.#isNews = true;
  }

  #tell(progress: CloseProgress): void {
    const { phase, done, total } = this.#progress;
    const isSame = phase === progress.phase && done === progress.done && total === progress.total;
    this.#progress = progress;
    if (!isSame) this.#parts.tell(progress);
  }
}
