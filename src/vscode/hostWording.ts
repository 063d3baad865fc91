import * as vscode from 'vscode';
import type { Wording } from '../features/wording';

/** Words in the language VS Code is shown in. */
export const hostWording: Wording = {
  language: vscode.env.language,
  t: (message, ...values) => vscode.l10n.t(message, ...values),
};
