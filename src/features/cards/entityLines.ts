import type { EntityType } from '../../engine/annotations';
import { ENTITY_ICONS } from '../icons';
import { publishedDay } from '../trees/publishedLabel';
import type { Wording } from '../wording';
import type { EntityCard, Speech } from './card';
import { escapeText } from './escapeText';
import type { CardInk } from './ink';

/** At most five lines of markdown: who, roles, mentions, who is perhaps the same one elsewhere, what was said. */
export function entityLines(card: EntityCard, ink: CardInk): string[] {
  const lines = [titleLine(card, ink.wording)];
  if (card.roles.length > 0) lines.push(card.roles.map(ink.cite).join(' · '));
  const elsewhere = elsewhereWords(card, ink);
  // What is certain is told in passing; what is not has a line of its own that says so.
  const certain = card.elsewhere?.same === 'surely';
  lines.push(mentionsLine(card, ink.wording) + (elsewhere && certain ? ` · ${elsewhere}` : ''));
  if (elsewhere && !certain) lines.push(elsewhere);
  const speech = speechLine(card.speech, ink);
  if (speech) lines.push(speech);
  return lines;
}

/** The type of an entity in one word. */
export function typeWords(type: EntityType, { t }: Wording): string {
  const words: Record<EntityType, string> = {
    person: t('person'),
    organization: t('organization'),
    place: t('place'),
    group: t('group'),
    event: t('event'),
    product: t('product'),
    work: t('work'),
  };
  return words[type];
}

function titleLine({ name, type, standIn, sure, actor }: EntityCard, wording: Wording): string {
  const { t } = wording;
  const word = typeWords(type, wording);
  const kind = actor ? t('{0}, acting here', word) : word;
  const title = `$(${ENTITY_ICONS[type]}) **${escapeText(name)}** · `;
  if (standIn === null) return title + (sure ? kind : t('{0}, probably', kind));
  const here = t('here “{0}”', escapeText(standIn));
  return `${title}${kind} · ${sure ? here : t('{0}, probably', here)}`;
}

function mentionsLine({ mentions, aliases }: EntityCard, { t }: Wording): string {
  const count = mentions === 1 ? t('1 mention here') : t('{0} mentions here', String(mentions));
  if (aliases.length === 0) return count;
  const also = aliases.map(alias => t('“{0}”', escapeText(alias))).join(', ');
  return `${count} · ${t('also {0}', also)}`;
}

function elsewhereWords(card: EntityCard, { wording, elsewhere }: CardInk): string | null {
  if (!card.elsewhere) return null;
  const { t, language } = wording;
  const { articles, latest, same, bearers } = card.elsewhere;
  const day = publishedDay({ date: latest }, language);
  const one = day === null ? t('1 other article') : t('1 other article, of {0}', day);
  const many =
    day === null
      ? t('{0} other articles', String(articles))
      : t('{0} other articles, the last of {1}', String(articles), day);
  const link = elsewhere(articles === 1 ? one : many, card);
  const words: Record<typeof same, string> = {
    surely: t('in {0}', link),
    perhaps:
      card.type === 'person'
        ? t('Same name, perhaps another person: {0}', link)
        : t('Same name, perhaps not the same: {0}', link),
    notAll: t('Same name, perhaps not in all the same: {0}', link),
  };
  if (bearers < 2) return words[same];
  return `${words[same]} · ${t('{0} people of this name in the folder', String(bearers))}`;
}

function speechLine(speech: Speech, { wording: { t }, cite }: CardInk): string | null {
  const parts: string[] = [];
  if (speech.said > 0) {
    const sample = speech.sample && t('“{0}”', cite(speech.sample));
    const more = speech.said > 1 ? ' …' : '';
    parts.push(sample ? t('{0}: {1}', saidWords(speech, t), sample) + more : saidWords(speech, t));
  }
  if (speech.denied > 0)
    parts.push(speech.denied === 1 ? t('Denied once') : t('Denied {0} times', String(speech.denied)));
  if (speech.asked > 0)
    parts.push(speech.asked === 1 ? t('Asked once') : t('Asked {0} times', String(speech.asked)));
  return parts.length > 0 ? parts.join(' · ') : null;
}

function saidWords({ said, probably, via }: Speech, t: Wording['t']): string {
  const relayed = via === null ? null : escapeText(via);
  if (said === 1) {
    const once = probably > 0 ? t('Said once, probably') : t('Said once');
    return relayed === null ? once : t('{0}, via {1}', once, relayed);
  }
  const times =
    probably > 0
      ? t('Said {0} times, {1} of them probably', String(said), String(probably))
      : t('Said {0} times', String(said));
  return relayed === null ? times : t('{0}, all via {1}', times, relayed);
}
