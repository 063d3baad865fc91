import * as vscode from 'vscode';
import type { SkipReason } from '../../corpus/article';
import type { EntityType } from '../../engine/annotations';
import { plainLabel } from '../../features/trees/plainLabel';
import type { ArticleSummary, CastMember } from '../../worker/folder/folderService';
import type { CloseProgress } from '../close/closePass';
import type { FeedState } from './feeder';

export function typeTitle(type: EntityType): string {
  const { t } = vscode.l10n;
  const titles: Record<EntityType, string> = {
    person: t('People'),
    organization: t('Organisations'),
    place: t('Places'),
    group: t('Groups'),
    event: t('Events'),
    product: t('Products'),
    work: t('Works'),
  };
  return titles[type];
}

/** Why a file is not in the index. */
export function skippedWords(reason: SkipReason): string {
  const { t } = vscode.l10n;
  const words: Record<SkipReason, string> = {
    language: t('Not in English'),
    size: t('Too large to be read as an article'),
    binary: t('Not a text'),
    encoding: t('Not in UTF-8'),
    timeout: t('Reading it takes too long'),
    unreadable: t('Could not be read'),
  };
  return words[reason];
}

export function articlesWords(count: number): string {
  return count === 1 ? vscode.l10n.t('1 article') : vscode.l10n.t('{0} articles', count);
}

/** What a view says above its rows of how far the index is; undefined where there is nothing to say. */
export function stateWords({ phase, done, total }: FeedState): string | undefined {
  switch (phase) {
    case 'looking':
      return vscode.l10n.t('Looking for articles …');
    case 'reading':
      return vscode.l10n.t('Reading the folder: {0} of {1} articles', done, total);
    case 'failed':
      return vscode.l10n.t('The folder cannot be read now; the log "Byline" says why.');
    case 'current':
    case 'stopped':
      return undefined;
  }
}

/** What it says of how far the close reading is, where the folder is read closely. */
export function closeWords({ phase, done, total }: CloseProgress): string | undefined {
  return phase === 'reading' ? vscode.l10n.t('Read closely: {0} of {1} articles', done, total) : undefined;
}

/** What a list calls an article: its title, else the name of its file. */
export function articleTitle({ title, uri }: Pick<ArticleSummary, 'title' | 'uri'>): string {
  const { path } = vscode.Uri.parse(uri);
  return plainLabel(title ?? path.slice(path.lastIndexOf('/') + 1));
}

/** Which of several people of one name somebody is; nothing where there is but one, or it fits more. */
export function whichWords({ bearer, bearers }: Pick<CastMember, 'bearer' | 'bearers'>): string[] {
  return bearers > 1 && bearer > 0 ? [vscode.l10n.t('{0} of {1} of this name', bearer, bearers)] : [];
}
