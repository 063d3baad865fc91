import * as vscode from 'vscode';
import { byline, eventually } from './extension';

/** A part of a question, and the reader's answer: of a choice words of its label (or of several), of a box what is written,
 * of a dialog the button or where to; undefined for none. */
export type Answer = readonly [question: string, answer: string | readonly string[] | vscode.Uri | undefined];

type Asking =
  | 'showQuickPick'
  | 'showInputBox'
  | 'showInformationMessage'
  | 'showWarningMessage'
  | 'showSaveDialog'
  | 'showOpenDialog';
type Ask = (...parameters: never[]) => Promise<unknown>;

/** Does something while what the extension asks is answered. Each answer is for one question, and must be asked for. */
export async function answering(answers: readonly Answer[], work: () => PromiseLike<unknown>): Promise<void> {
  const { window } = (await byline()) as unknown as { window: Record<Asking, Ask> };
  const left = [...answers];
  const answerTo = async (question: string): Promise<Answer[1]> => {
    await Promise.resolve();
    const index = left.findIndex(([part]) => question.includes(part));
    const [found] = index < 0 ? [] : left.splice(index, 1);
    if (!found) throw new Error(`no answer to “${question}”`);
    return found[1];
  };
  const asked: Record<Asking, Ask> = {
    showQuickPick: async (items: readonly { label: string }[], { title }: { title: string }) => {
      const answer = await answerTo(title);
      if (answer === undefined || answer instanceof vscode.Uri) return undefined;
      const wanted = typeof answer === 'string' ? [answer] : answer;
      const picked = wanted.map(words => {
        const item = items.find(({ label }) => label.includes(words));
        if (!item) throw new Error(`${words} is none of ${items.map(({ label }) => label).join(', ')}`);
        return item;
      });
      return typeof answer === 'string' ? picked[0] : picked;
    },
    showInputBox: ({ title }: { title: string }) => answerTo(title),
    showInformationMessage: answerTo,
    showWarningMessage: answerTo,
    showSaveDialog: () => answerTo('where to save'),
    showOpenDialog: async ({ title }: { title: string }) => {
      const answer = await answerTo(title);
      return answer === undefined ? undefined : [answer];
    },
  };
  const own = { ...window };
  Object.assign(window, asked);
  try {
    await work();
    // Some things are asked beside what was begun.
    await eventually(() => {
      if (left.length > 0) throw new Error(`nobody asked: ${left.map(([part]) => part).join(', ')}`);
    });
  } finally {
    for (const name of Object.keys(asked) as Asking[]) window[name] = own[name];
  }
}
