import * as vscode from 'vscode';
import type { LedgerRow } from '../../corpus/ledger';
import { isSure } from '../../features/certainty';
import { onOneLine } from '../../features/passage';

/** What was said: in quote marks only what stands in quote marks in the text. */
export function saidWords({ text, quoted }: LedgerRow): string {
  return quoted.length > 0 ? vscode.l10n.t('“{0}”', quoted.map(onOneLine).join(' … ')) : onOneLine(text);
}

/** Who said it, and how; "unattributed" where the text does not say. */
export function speakerWords({ speaker: { name, confidence }, polarity }: LedgerRow): string {
  const { t } = vscode.l10n;
  const who =
    name === null
      ? t('unattributed')
      : isSure(confidence)
        ? onOneLine(name)
        : t('probably {0}', onOneLine(name));
  const words: Record<LedgerRow['polarity'], string> = {
    said: who,
    denied: t('denied by {0}', who),
    notSaid: t('not said by {0}', who),
    asked: t('asked by {0}', who),
    hypothetical: t('only supposed of {0}', who),
  };
  return words[polarity];
}
