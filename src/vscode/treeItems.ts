import * as vscode from 'vscode';
import type { EntityType } from '../engine/annotations';
import { ENTITY_ICONS, QUOTE_ICON } from '../features/icons';
import type { Reading } from '../features/reading';
import type { EntityItem } from '../features/trees/entityItem';
import { spokenEntity } from '../features/trees/entityItem';
import type { QuoteItem } from '../features/trees/quoteItem';
import { quoteLabel, quoteSource, spokenQuote } from '../features/trees/quoteItem';
import { hostWording } from './hostWording';
import { rangeOf } from './ranges';
import { revealWordsCommand } from './revealWords';

/** The colours in which the text underlines them; what is plain there is plain here. */
const COLORS: Partial<Record<EntityType, string>> = {
  person: 'byline.personUnderline',
  organization: 'byline.organizationUnderline',
  place: 'byline.placeUnderline',
  group: 'byline.groupUnderline',
};

/** The row of an entity; `description` is what the view says beside the name. */
export function entityTreeItem(reading: Reading, item: EntityItem, description: string): vscode.TreeItem {
  const color = COLORS[item.type];
  return {
    ...rowOf(reading, item),
    label: item.name,
    description,
    iconPath: new vscode.ThemeIcon(ENTITY_ICONS[item.type], color ? new vscode.ThemeColor(color) : undefined),
    accessibilityInformation: { label: spokenEntity(item, hostWording) },
  };
}

export function quoteTreeItem(reading: Reading, item: QuoteItem): vscode.TreeItem {
  const label = quoteLabel(item, hostWording);
  const description = quoteSource(item, hostWording);
  return {
    ...rowOf(reading, item),
    label,
    description,
    tooltip: description === '' ? label : `${label}\n${description}`,
    iconPath: new vscode.ThemeIcon(QUOTE_ICON),
    accessibilityInformation: { label: spokenQuote(item, hostWording) },
  };
}

/** A line that says why there is nothing else. */
export function noteTreeItem(words: string): vscode.TreeItem {
  return { label: words, iconPath: new vscode.ThemeIcon('info'), accessibilityInformation: { label: words } };
}

function rowOf(reading: Reading, { row, kind, span }: EntityItem | QuoteItem): vscode.TreeItem {
  return {
    id: `${reading.uri}#${kind} ${row}`,
    contextValue: kind,
    command: revealWordsCommand(vscode.Uri.parse(reading.uri), rangeOf(reading, span)),
  };
}
