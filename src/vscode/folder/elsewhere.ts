import * as vscode from 'vscode';
import { SURE_LINK } from '../../corpus/linkConfidence';
import type { Entity } from '../../engine/annotations';
import type { Elsewhere as OnCard } from '../../features/cards/card';
import { inertLabel } from '../../features/inertLabel';
import { mentionUnder } from '../../features/navigation';
import { plainLabel } from '../../features/trees/plainLabel';
import { publishedDay } from '../../features/trees/publishedLabel';
import type { FolderClient } from '../../worker/folder/folderClient';
import type { Elsewhere, LinkReasons } from '../../worker/folder/folderService';
import { announce } from '../announce';
import { hostWording } from '../hostWording';
import { placeOf } from '../place';
import type { Readings } from '../readings';
import { articleUri } from '../sentenceUris';
import { locationsOf } from './articleTexts';
import { articleTitle } from './folderWords';
import { openWords } from './openWords';

/** An entity of the article one is in. */
export type Here = Pick<Entity, 'name' | 'type'>;

/** So many of the latest articles decide what a card says of all. */
const MOST_ON_CARD = 3;
const MOST_LISTED = 100;
/** References are looked up in so many articles: each must be read to know its lines. */
const MOST_REFERENCES = 500;

/** What a card says of the other articles that have a name; null where there is none. */
export async function elsewhereOnCard(
  client: FolderClient,
  shown: vscode.Uri,
  { name, type }: Here,
): Promise<OnCard | null> {
  const uri = articleUri(shown).toString();
  const found = await client.call('elsewhere', { uri, name, type, most: MOST_ON_CARD });
  if (!found || found.others === 0) return null;
  const sure = found.latest.filter(({ confidence }) => confidence >= SURE_LINK).length;
  const same = sure === found.latest.length ? 'surely' : sure === 0 ? 'perhaps' : 'notAll';
  const latest = found.latest.find(({ date }) => date !== null)?.date ?? null;
  return { articles: found.others, latest, same, bearers: found.bearers };
}

/** Every mention in the other articles. */
export async function placesElsewhere(
  client: FolderClient,
  shown: vscode.Uri,
  { name, type }: Here,
): Promise<vscode.Location[]> {
  const here = { uri: articleUri(shown).toString(), name, type };
  const places = await client.call('places', { ...here, most: MOST_REFERENCES });
  return (await Promise.all(places.map(locationsOf))).flat();
}

interface ElsewherePick extends vscode.QuickPickItem {
  readonly article: Elsewhere['latest'][number];
}

/** Lists the other articles with the name under the cursor, each with why it is taken for the same one, and opens one. */
export async function showElsewhere(
  client: FolderClient,
  readings: Readings,
  values: readonly unknown[],
): Promise<void> {
  const place = await placeOf(readings, values);
  if (!place) return;
  const entity = mentionUnder(place.reading, place.at)?.entity;
  if (!entity) {
    announce(vscode.l10n.t('There is no name under the cursor'));
    return;
  }
  const uri = articleUri(place.editor.document.uri).toString();
  const { name, type } = entity;
  const found = await client.call('elsewhere', { uri, name, type, most: MOST_LISTED });
  const picks = (found?.latest ?? []).map(pickOf);
  if (picks.length === 0) {
    announce(vscode.l10n.t('No other article of the folder has this name'));
    return;
  }
  const title = vscode.l10n.t('{0} in other articles', inertLabel(plainLabel(name)));
  const picked = await vscode.window.showQuickPick(picks, {
    title,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (picked?.article.span) await openWords(picked.article.uri, picked.article.span);
}

function pickOf(article: Elsewhere['latest'][number]): ElsewherePick {
  const sure = article.confidence >= SURE_LINK;
  const reasons = reasonWords(article.evidence);
  const perhaps = sure ? [] : [vscode.l10n.t('perhaps another one')];
  return {
    label: inertLabel(articleTitle(article)),
    description: publishedDay(article, hostWording.language) ?? '',
    detail: inertLabel([...perhaps, ...reasons].join(' · ')),
    article,
  };
}

/** Why an article is taken to mean the same one, or not. */
function reasonWords({ shared, conflicts, company }: LinkReasons): string[] {
  const { t } = vscode.l10n;
  const names: Record<string, string> = {
    marks: t('initials'),
    age: t('age'),
    role: t('walk of life'),
  };
  const list = (kinds: readonly string[]): string => kinds.map(kind => names[kind] ?? kind).join(', ');
  return [
    ...(conflicts.length > 0 ? [t('contradicts in {0}', list(conflicts))] : []),
    ...(shared.length > 0 ? [t('agrees in {0}', list(shared))] : []),
    ...(company.length > 0
      ? [
          t(
            'both name {0}',
            company
              .slice(0, 3)
              .map(one => plainLabel(one))
              .join(', '),
          ),
        ]
      : []),
    ...(conflicts.length + shared.length + company.length === 0 ? [t('the same full name')] : []),
  ];
}
