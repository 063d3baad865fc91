import * as vscode from 'vscode';
import type { Correction, Scope } from '../../corrections/correction';
import { typeWords } from '../../features/cards/entityLines';
import type { Fix } from '../../features/fixes';
import { plainLabel } from '../../features/trees/plainLabel';
import { hostWording } from '../hostWording';

const LENGTH = 40;

/** What can be done about something, as a choice. */
export function fixWords(fix: Fix): string {
  switch (fix.kind) {
    case 'notAName':
      return vscode.l10n.t('Not a name');
    case 'changeType':
      return vscode.l10n.t('Change what it is …');
    case 'merge':
      return vscode.l10n.t('“{0}” is the same as …', plainLabel(fix.entity.name, LENGTH));
    case 'split':
      return vscode.l10n.t('Somebody else than “{0}”', plainLabel(fix.entity.name, LENGTH));
    case 'wrongSpeaker':
      return vscode.l10n.t('Wrong speaker …');
    case 'markName':
      return vscode.l10n.t('Mark as a name …');
    case 'markQuote':
      return vscode.l10n.t('Mark as a quote …');
    case 'setDate':
      return vscode.l10n.t("Set the article's date …");
  }
}

export function scopeWords(scope: Scope): string {
  const words: Record<Scope, string> = {
    mention: vscode.l10n.t('This mention'),
    article: vscode.l10n.t('This article'),
    folder: vscode.l10n.t('This folder'),
    everywhere: vscode.l10n.t('Everywhere'),
  };
  return words[scope];
}

/** What a correction says, in a line. */
export function correctionWords(correction: Correction): string {
  const words = plainLabel(correction.words, LENGTH);
  switch (correction.kind) {
    case 'notAName':
      return vscode.l10n.t('“{0}” is no name', words);
    case 'changeType':
      return vscode.l10n.t('“{0}” is of type {1}', words, typeWords(correction.type, hostWording));
    case 'merge':
      return vscode.l10n.t('“{0}” is {1}', words, plainLabel(correction.with, LENGTH));
    case 'split':
      return vscode.l10n.t('“{0}” is somebody else', words);
    case 'wrongSpeaker':
      return correction.speaker === null
        ? vscode.l10n.t('Not said by “{0}”', words)
        : vscode.l10n.t('Said by {0}, not “{1}”', plainLabel(correction.speaker, LENGTH), words);
    case 'markName':
      return vscode.l10n.t('“{0}” is a name of type {1}', words, typeWords(correction.type, hostWording));
    case 'markQuote':
      return vscode.l10n.t('“{0}” is a quote', words);
    case 'setDate':
      return vscode.l10n.t('The article is of {0}', correction.date);
  }
}
