import * as vscode from 'vscode';
import type { Span } from '../../base/span';
import { describeAnchor } from '../../anchoring/anchor';
import { AnchoredText } from '../../anchoring/anchoredText';
import { isIsoDate } from '../../base/isoDate';
import type { Correction, CorrectionKind, Scope } from '../../corrections/correction';
import { SCOPES_OF } from '../../corrections/correction';
import type { Entity, EntityType } from '../../engine/annotations';
import { ENTITY_TYPES } from '../../engine/annotations';
import { typeWords } from '../../features/cards/entityLines';
import type { Fix } from '../../features/fixes';
import { fixesAt, possibleSpeakers } from '../../features/fixes';
import { inertLabel } from '../../features/inertLabel';
import { excerpt } from '../../features/passage';
import { plainLabel } from '../../features/trees/plainLabel';
import { newId } from '../keeping/newId';
import { announce } from '../announce';
import type { ArticlePlace } from '../articlePlace';
import { hostWording } from '../hostWording';
import type { CorrectionStore } from './correctionStore';
import { correctionWords, fixWords, scopeWords } from './correctionWords';

/** What remains to be said of a correction once it is known what is wrong. */
type Answer = { readonly words: string; readonly span: Span } & Partial<
  Record<'type' | 'with' | 'date', string>
> & {
    readonly speaker?: string | null;
  };

/** Asks what is wrong at a place, and keeps what the reader says. A `kind` that is given is not asked for. */
export async function fixAt(
  place: ArticlePlace,
  store: CorrectionStore,
  kind: CorrectionKind | undefined,
): Promise<void> {
  if (!vscode.workspace.isTrusted) {
    announce(vscode.l10n.t('Corrections wait until you trust this folder'));
    return;
  }
  const possible = fixesAt(place.reading, place.at).filter(fix => kind === undefined || fix.kind === kind);
  const fix = kind === undefined ? await pickFix(possible) : possible[0];
  if (!fix) {
    if (possible.length === 0) announce(vscode.l10n.t('Select the words first that you mean'));
    return;
  }
  const answer = await ask(place, fix);
  // Without a speaker there is nothing but the quote itself by which others could be told.
  const onlyHere = fix.kind === 'wrongSpeaker' && fix.quote.speaker.entities.length === 0;
  const scope = answer && (onlyHere ? 'mention' : await pickScope(fix.kind, answer.words));
  if (!scope) return;
  const correction = correctionFrom(place, fix.kind, scope, answer);
  await store.add(place.document.uri, correction, correctionWords(correction));
  announce(vscode.l10n.t('Corrected: {0}', inertLabel(correctionWords(correction))));
}

async function pickFix(fixes: readonly Fix[]): Promise<Fix | undefined> {
  const items = fixes.map(fix => ({ label: inertLabel(fixWords(fix)), fix }));
  const title = vscode.l10n.t('What is wrong here?');
  return (await vscode.window.showQuickPick(items, { title }))?.fix;
}

/** Undefined when the reader thought better of it. */
async function ask(place: ArticlePlace, fix: Fix): Promise<Answer | undefined> {
  const { reading } = place;
  const words = ([start, end]: Span): string => reading.text.slice(start, end);
  switch (fix.kind) {
    case 'notAName':
    case 'split':
      return { words: words(fix.mention.span), span: fix.mention.span };
    case 'changeType': {
      const type = await pickType(fix.entity.type);
      return type && { words: words(fix.mention.span), span: fix.mention.span, type };
    }
    case 'merge': {
      const other = await pickEntity(fix.others, vscode.l10n.t('Who is it?'));
      return other && { words: words(fix.mention.span), span: fix.mention.span, with: other.name };
    }
    case 'wrongSpeaker': {
      const [taken] = fix.quote.speaker.entities;
      const speaker = await pickSpeaker(possibleSpeakers(reading, fix.quote));
      const name = reading.annotations.entities.find(({ id }) => id === taken)?.name;
      // A quote without a speaker is told by its own words.
      const [piece = fix.quote.span] = fix.quote.content;
      return speaker && { words: name ?? words(piece), span: fix.quote.span, speaker: speaker.name };
    }
    case 'markName': {
      const type = await pickType();
      return type && { words: words(fix.span), span: fix.span, type };
    }
    case 'markQuote': {
      const speaker = await pickSpeaker(possibleSpeakers(reading, null));
      return speaker && { words: words(fix.span), span: fix.span, speaker: speaker.name };
    }
    case 'setDate': {
      const date = await askForDate(reading.annotations.published.date);
      return date === undefined ? undefined : { words: '', span: [0, 0], date };
    }
  }
}

async function pickType(known?: EntityType): Promise<EntityType | undefined> {
  const items = ENTITY_TYPES.filter(type => type !== known).map(type => ({
    label: typeWords(type, hostWording),
    type,
  }));
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('What is it?') }))?.type;
}

async function pickEntity(entities: readonly Entity[], title: string): Promise<Entity | undefined> {
  const items = entities.map(entity => ({
    label: inertLabel(plainLabel(entity.name)),
    description: typeWords(entity.type, hostWording),
    entity,
  }));
  return (await vscode.window.showQuickPick(items, { title }))?.entity;
}

async function pickSpeaker(entities: readonly Entity[]): Promise<{ name: string | null } | undefined> {
  const items = [
    ...entities.map(({ name, type }) => ({
      label: inertLabel(plainLabel(name)),
      description: typeWords(type, hostWording),
      name,
    })),
    { label: vscode.l10n.t('It is not known who'), description: '', name: null },
  ];
  return vscode.window.showQuickPick(items, { title: vscode.l10n.t('Who said it?') });
}

async function askForDate(known: string | null): Promise<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t('Which day is the article of?'),
    value: known ?? '',
    placeHolder: 'YYYY-MM-DD',
    validateInput: value =>
      isIsoDate(value) ? undefined : vscode.l10n.t('A date as year, month and day: 2019-05-15'),
  });
}

async function pickScope(kind: CorrectionKind, words: string): Promise<Scope | undefined> {
  const [only, ...more] = SCOPES_OF[kind];
  if (only && more.length === 0) return only;
  const items = SCOPES_OF[kind].map(scope => ({ label: scopeWords(scope), scope }));
  const title = vscode.l10n.t('How far does that reach: “{0}”?', excerpt(words, [0, words.length]));
  return (await vscode.window.showQuickPick(items, { title }))?.scope;
}

function correctionFrom(
  { reading }: ArticlePlace,
  kind: CorrectionKind,
  scope: Scope,
  answer: Answer,
): Correction {
  const { span, words, ...rest } = answer;
  const anchor =
    scope === 'mention' ? describeAnchor(reading.text, new AnchoredText(reading.text).points, span) : null;
  const common = {
    id: newId(),
    scope,
    words,
    anchor,
    created: new Date().toISOString(),
  };
  return { ...common, kind, ...rest } as Correction;
}
