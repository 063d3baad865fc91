import type * as vscode from 'vscode';
import { byline } from './extension';

/** A reader's answer: of a choice the words its label holds, of a box what is written, of a file dialog where to; undefined for none. */
export type Answer = string | vscode.Uri | undefined;

type Asking = 'showQuickPick' | 'showInputBox' | 'showInformationMessage' | 'showSaveDialog';
type Ask = (...parameters: never[]) => Promise<unknown>;

/** Does something while what the extension asks is answered, in this order; gives the questions. Each answer must be asked for. */
export async function answering(
  answers: readonly Answer[],
  work: () => PromiseLike<unknown>,
): Promise<string[]> {
  const { window } = (await byline()) as unknown as { window: Record<Asking, Ask> };
  const questions: string[] = [];
  const left = [...answers];
  const next = (question: string): Answer => {
    questions.push(question);
    if (left.length === 0) throw new Error(`no answer to “${question}”`);
    return left.shift();
  };
  const asked: Record<Asking, Ask> = {
    showQuickPick: (items: readonly { label: string }[], { title }: { title: string }) =>
      later(() => {
        const answer = next(title);
        if (answer === undefined) return undefined;
        const item = items.find(({ label }) => label.includes(String(answer)));
        if (!item) throw new Error(`${String(answer)} is none of ${items.map(one => one.label).join(', ')}`);
        return item;
      }),
    showInputBox: ({ title }: { title: string }) => later(() => next(title)),
    showInformationMessage: (message: string) => later(() => next(message)),
    showSaveDialog: () => later(() => next('where to save')),
  };
  const own = { ...window };
  Object.assign(window, asked);
  try {
    await work();
  } finally {
    for (const name of Object.keys(asked) as Asking[]) window[name] = own[name];
  }
  if (left.length > 0) throw new Error(`nobody asked for ${left.join(', ')}`);
  return questions;
}

async function later<T>(work: () => T): Promise<T> {
  await Promise.resolve();
  return work();
}
