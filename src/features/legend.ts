import type { DecorationKind } from './decorations';
import type { Wording } from './wording';

/** What a mark looks like in letters, for where no line can be drawn. */
export const SAMPLES: Readonly<Record<DecorationKind, string>> = {
  person: '━━━',
  organization: '═══',
  place: '┅┅┅',
  group: '╌╌╌',
  value: '───',
  quote: '▒▒▒',
};

/** What a mark means, its shape named as well: never by colour alone. */
export function legendWords(kind: DecorationKind, { t }: Wording): string {
  const words: Record<DecorationKind, string> = {
    person: t('Solid line: person'),
    organization: t('Double line: organization'),
    place: t('Dotted line: place'),
    group: t('Dashed line: group'),
    value: t('Thin line: date or figure'),
    quote: t('Background: quote'),
  };
  return words[kind];
}
