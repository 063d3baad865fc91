import type { Evidence } from '../../engine/evidence';

/** What can be asked of the worker that reads closely. */
export interface CloseService {
  /** Answers once the model is loaded, with an error when it cannot be: what runs it, for people. */
  ready(request: null): { readonly runtime: string };
  /** Reads a text of an article, after those asked about before; cancelled it stops behind the window it is at. */
  read(request: CloseRequest): CloseAnswer;
}

export interface CloseRequest {
  /** Names the article: what of its text was read before is not read again. */
  readonly id: string;
  readonly text: string;
  /** Set where nobody has the article open: what is remembered of those that are open is not given up for it. */
  readonly aside?: boolean;
}

export interface CloseAnswer {
  readonly evidence: Evidence;
  /** Windows of the text, and how many of them had not been read before. */
  readonly windows: { readonly asked: number; readonly read: number };
}
