import * as vscode from 'vscode';
import type { Thread } from '../../worker/thread';
import { announce } from '../announce';
import type { LoadBundle } from '../bundles';
import type { Readings } from '../readings';
import type { CloseEvidence } from './closeEvidence';
import type { CloseReading } from './closeReading';
import { closeSetting, onDidChangeCloseSetting } from './closeSetting';

/** What the close reading is given by the rest. */
export interface CloseParts {
  readonly readings: Readings;
  readonly evidence: CloseEvidence;
  readonly log: vscode.LogOutputChannel;
  readonly startThread: () => Thread | Promise<Thread>;
  /** Told, for people, why a text keeps its first reading. */
  readonly onTrouble: (reason: string) => void;
}

/** The close reading as the rest of the extension sees it: nothing of it is loaded before a first reading is on screen. */
export class LazyCloseReading implements vscode.Disposable {
  readonly #load: LoadBundle;
  readonly #parts: CloseParts;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable;
  /** Undefined while none is wanted. */
  #loading: Promise<unknown> | undefined;
  #loaded: CloseReading | undefined;
  #trouble: string | undefined;

  /** It is wanted or not, or there is other trouble than before. */
  readonly onDidChange = this.#changed.event;

  constructor(load: LoadBundle, parts: Omit<CloseParts, 'onTrouble'>) {
    this.#load = load;
    this.#parts = { ...parts, onTrouble: reason => this.#tell(reason) };
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      parts.readings.onDidChange(({ reading }) => {
        if (reading && !reading.annotations.skipped) this.#begin();
      }),
      onDidChangeCloseSetting(() => this.#switch()),
    );
  }

  /** What is there already, for the suites. */
  get loaded(): CloseReading | undefined {
    return this.#loaded;
  }

  /** Why there is none, for people. */
  get trouble(): string | undefined {
    return this.#trouble;
  }

  /** Loads it for articles that are not in sight; undefined where none is wanted or to be had. */
  async load(): Promise<CloseReading | undefined> {
    this.#begin();
    await this.#loading?.catch(() => undefined);
    return this.#loaded;
  }

  dispose(): void {
    this.#end();
    this.#subscriptions.dispose();
  }

  /** Where nothing has been read yet, it begins with the first reading. */
  #beginIfRead(): void {
    const { readings } = this.#parts;
    if (vscode.window.visibleTextEditors.some(({ document }) => readings.latest(document))) this.#begin();
  }

  #begin(): void {
    if (this.#loading || closeSetting() === 'off') return;
    const loading = this.#load('closeReading');
    this.#loading = loading;
    loading.then(
      ({ CloseReading }) => {
        if (this.#loading === loading) this.#loaded = new CloseReading(this.#parts);
      },
      (error: unknown) => {
        if (this.#loading === loading) this.#tell((error as Error).message);
      },
    );
  }

  #end(): void {
    this.#loading = undefined;
    this.#loaded?.dispose();
    this.#loaded = undefined;
    this.#trouble = undefined;
    this.#parts.evidence.clear();
  }

  #switch(): void {
    const wanted = closeSetting() !== 'off';
    if (wanted) this.#beginIfRead();
    else if (this.#loading) {
      this.#end();
      this.#parts.readings.renew();
    }
    this.#changed.fire();
  }

  /** One quiet line, the first time. */
  #tell(reason: string): void {
    this.#parts.log.warn(`No close reading: ${reason}`);
    if (this.#trouble === undefined)
      announce(vscode.l10n.t('There is no close reading now; the first reading stays.'));
    this.#trouble = reason;
    this.#changed.fire();
  }
}
