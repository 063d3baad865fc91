/** One character and which one of the first text it is; -1 for one that came later. */
export interface Tracked {
  readonly unit: string;
  readonly origin: number;
}

/** A text that is edited while each character stays known by what it was at first. */
export class TrackedText {
  #units: Tracked[];

  constructor(text: string) {
    this.#units = text.split('').map((unit, origin) => ({ unit, origin }));
  }

  get text(): string {
    return this.#units.map(({ unit }) => unit).join('');
  }

  get units(): readonly Tracked[] {
    return this.#units;
  }

  /** Puts `text` in the place of what stands from `start` to `end`. */
  replace(start: number, end: number, text: string): void {
    this.splice(
      start,
      end,
      text.split('').map(unit => ({ unit, origin: -1 })),
    );
  }

  splice(start: number, end: number, units: readonly Tracked[]): void {
    this.#units = [...this.#units.slice(0, start), ...units, ...this.#units.slice(end)];
  }

  slice(start: number, end: number): Tracked[] {
    return this.#units.slice(start, end);
  }
}
