import type { LineIndex } from '../base/lineIndex';
import type { Annotations } from '../engine/annotations';

/**
 * One article as read at one moment: the immutable snapshot every feature works on. `annotations` belong to exactly
 * this `text`; features never see a text and annotations of different versions.
 */
export interface Reading {
  /** The document's URI as a string. */
  readonly uri: string;
  /** The document's version when `text` was taken; 0 for a file that is not open. */
  readonly version: number;
  readonly text: string;
  readonly lines: LineIndex;
  readonly annotations: Annotations;
}
