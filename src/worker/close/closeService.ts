import type { Evidence } from '../../engine/evidence';

/** What can be asked of the worker that reads closely. */
export interface CloseService {
  /** Answers once the model is loaded, with an error when it cannot be: what runs it, for people. */
  ready(request: null): { readonly runtime: string };
  /** Reads a text, after those asked about before; cancelled it stops behind the window it is at. */
  read(request: { readonly text: string }): CloseAnswer;
}

export interface CloseAnswer {
  readonly evidence: Evidence;
  /** Windows of the text, and how many of them had not been read before. */
  readonly windows: { readonly asked: number; readonly read: number };
}
