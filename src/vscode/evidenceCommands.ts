import * as vscode from 'vscode';
import type { Span } from '../base/span';
import { evidenceAt, isEvidence } from '../features/evidence';
import type { Evidence } from '../features/evidence';
import { explain } from '../features/explain';
import { inertLabel } from '../features/inertLabel';
import { excerpt } from '../features/passage';
import { plainLabel } from '../features/trees/plainLabel';
import { parseTarget } from '../features/target';
import { announce } from './announce';
import { hostWording } from './hostWording';
import { placeOf, select } from './place';
import type { Place } from './place';
import type { Readings } from './readings';

/** What Byline's statements rest on: the words themselves, and why they are marked. */
export function registerEvidence(readings: Readings): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('byline.showEvidence', async (...values: unknown[]) => {
      const place = await placeOf(readings, values);
      if (!place) return;
      if (parseTarget(values)) await showLinked(place);
      else await showChosen(place);
    }),
    vscode.commands.registerCommand('byline.explainMark', async (...values: unknown[]) => {
      const place = await placeOf(readings, values);
      if (place) await explainPlace(place);
    }),
  );
}

/** A link may only open words that the reading of now still names as evidence. */
async function showLinked(place: Place): Promise<void> {
  if (isEvidence(place.reading, place.at)) await select(place, place.at);
}

async function showChosen(place: Place): Promise<void> {
  const evidence = evidenceAt(place.reading, place.at);
  const [only] = evidence;
  if (!only) {
    announce(vscode.l10n.t('There is nothing under the cursor that rests on other words'));
    return;
  }
  if (evidence.length === 1) return select(place, only.span);
  const { text } = place.reading;
  await offer(
    place,
    vscode.l10n.t('The words this rests on'),
    evidence.map(({ span, part }) => ({ words: excerpt(text, span), description: partWords(part), span })),
  );
}

/** Lists the reasons; choosing one opens the words it rests on. */
async function explainPlace(place: Place): Promise<void> {
  const reasons = explain(place.reading, place.at, hostWording);
  if (reasons.length === 0) {
    announce(vscode.l10n.t('Nothing is marked under the cursor'));
    return;
  }
  await offer(
    place,
    vscode.l10n.t('Why this is marked'),
    reasons.map(({ text, evidence }) => ({ words: text, description: '', span: evidence })),
  );
}

interface Choice {
  readonly words: string;
  readonly description: string;
  readonly span: Span | null;
}

/** Lets the reader choose, and selects the words that belong to the choice. */
async function offer(place: Place, title: string, choices: readonly Choice[]): Promise<void> {
  const items = choices.map(({ words, description, span }) => ({
    label: inertLabel(plainLabel(words)),
    description,
    span,
  }));
  const chosen = await vscode.window.showQuickPick(items, { title });
  if (chosen?.span) await select(place, chosen.span);
}

function partWords(part: Evidence['part']): string {
  const words: Record<Evidence['part'], string> = {
    role: vscode.l10n.t('role'),
    speaker: vscode.l10n.t('speaker'),
    cue: vscode.l10n.t('says that it is speech'),
    via: vscode.l10n.t('who relayed it'),
    addressee: vscode.l10n.t('to whom'),
    when: vscode.l10n.t('when'),
    quoted: vscode.l10n.t('quoted words'),
    bound: vscode.l10n.t('bound'),
    published: vscode.l10n.t("the article's date"),
  };
  return words[part];
}
