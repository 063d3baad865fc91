import type { Quote } from '../../engine/annotations';
import { isSure } from '../certainty';
import type { Check } from '../check';
import { lookupIn } from '../lookup';
import { speech } from '../navigation';
import { excerpt } from '../passage';
import type { Reading } from '../reading';
import type { QuoteCard, SpeakerLine } from './card';
import { partyWords } from './partyWords';

export function quoteCard(reading: Reading, quote: Quote, checked: Check | null = null): QuoteCard {
  return {
    kind: 'quote',
    span: quote.span,
    form: quote.kind,
    polarity: quote.polarity,
    speaker: speakerLine(reading, quote),
    via: quote.via.map(party => partyWords(reading, party)),
    addressee: quote.addressee.map(party => partyWords(reading, party)),
    when: reading.annotations.dates.find(({ id }) => id === quote.when) ?? null,
    quotes: speech(reading).length,
    checked,
    corrected: quote.origin === 'reader',
  };
}

function speakerLine(reading: Reading, { speaker }: Quote): SpeakerLine {
  const { span: evidence, entities: ids } = speaker;
  const common = { evidence, sure: isSure(speaker.confidence), single: ids.length === 1 };
  const [only] = ids;
  if (only !== undefined && ids.length === 1 && evidence) {
    return {
      ...common,
      state: 'known',
      names: [partyWords(reading, { span: evidence, entity: only }).words],
    };
  }
  const entities = ids.flatMap(id => lookupIn(reading).entities.get(id) ?? []);
  if (entities.length > 0) return { ...common, state: 'known', names: entities.map(({ name }) => name) };
  if (!evidence) return { ...common, state: 'none', names: [] };
  const names = [excerpt(reading.text, evidence)];
  if (speaker.class === 'unnamed') return { ...common, state: 'unnamed', names };
  const exact = speaker.class !== 'named' && speaker.class !== 'none';
  return { ...common, state: exact ? 'known' : 'unsure', names };
}
