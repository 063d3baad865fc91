import * as vscode from 'vscode';
import { plainLabel } from '../../features/trees/plainLabel';

/** What a note is called where its undoing is offered. */
export function noteLabel(text: string): string {
  return plainLabel(text === '' ? vscode.l10n.t('a note without words') : text, 50);
}
