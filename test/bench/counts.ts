/** Hits, predictions and gold of one class of things, and what follows from them. */
export class Counts {
  hit = 0;
  predicted = 0;
  gold = 0;

  get precision(): number {
    return this.predicted > 0 ? this.hit / this.predicted : 0;
  }

  get recall(): number {
    return this.gold > 0 ? this.hit / this.gold : 0;
  }

  get f1(): number {
    return this.predicted + this.gold > 0 ? (2 * this.hit) / (this.predicted + this.gold) : 0;
  }

  add(other: Counts): this {
    this.hit += other.hit;
    this.predicted += other.predicted;
    this.gold += other.gold;
    return this;
  }

  toString(): string {
    const of = (share: number): string => (100 * share).toFixed(1).padStart(5);
    return `P ${of(this.precision)}  R ${of(this.recall)}  F1 ${of(this.f1)}  (gold ${String(this.gold)}, found ${String(this.predicted)})`;
  }
}
