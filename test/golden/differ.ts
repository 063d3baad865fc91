import type { Annotations } from '../../src/engine/annotations';
import type { Span } from '../../src/base/span';
import { locate } from './locate';

/** One article with what was found in it, and the list of differences from what was expected. */
export class Differ {
  readonly differences: string[] = [];

  constructor(
    readonly text: string,
    readonly found: Annotations,
  ) {}

  span(address: string): Span {
    return locate(this.text, address);
  }

  spans(addresses: readonly string[]): Span[] {
    return addresses.map(address => this.span(address)).sort((a, b) => a[0] - b[0]);
  }

  add(difference: string): void {
    this.differences.push(difference);
  }

  /** Compares one value, unless none is stated. */
  value(what: string, expected: unknown, found: unknown): void {
    if (expected === undefined || JSON.stringify(expected) === JSON.stringify(found)) return;
    this.add(`${what}: expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)}`);
  }

  /** The names of entities by id. */
  names(ids: readonly (string | null)[]): string[] {
    return ids.map(id => this.found.entities.find(entity => entity.id === id)?.name ?? 'unknown');
  }
}
