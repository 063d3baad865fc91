import fc from 'fast-check';

/** What articles are made of, each piece something that one stage or another looks for. */
const PIECES = [
  ...[
    'Ana Duarte',
    'Mr. Price',
    'van der Loo',
    'U.S.',
    'the Bank of England',
    '(NGB)',
    'Leeds',
    'Portuguese',
    "Jones'",
  ],
  ...[
    'said',
    'told',
    'according to',
    'denied that',
    'asked whether',
    'did not say',
    'would say',
    'she',
    'the mayor',
  ],
  ...[
    '"',
    '“',
    '”',
    '‘',
    '’',
    "'",
    '«',
    '»',
    '—',
    '-',
    ':',
    ',',
    '.',
    '?',
    '!',
    '…',
    '(',
    ')',
    "'90s",
    '5\'10"',
  ],
  ...[
    'May 4, 2018',
    '4/5/2018',
    '2018-02-31',
    'Friday',
    'last month',
    '1970s',
    '11:40 p.m.',
    'from 3 to 5 March',
  ],
  ...[
    'more than',
    'about',
    '340,000',
    '$3.5 billion',
    '€',
    '15 to 20 percent',
    'two dozen',
    'half a',
    'million',
    '12th',
  ],
  ...[
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '\t',
    ' ',
    '\u00a0',
    '\u2028',
    '\u200b',
    '\ufeff',
    '\u0000',
    '---\ntitle: x\n---\n',
  ],
  ...['By Grace Wanjala', 'LEEDS, May 4, 2018 (Plains News Agency) —', 'Photo: Dana Whitlock', '(left)'],
  ...['🎉', '👩‍⚽️', 'é', 'שלום', 'مرحبا', '市长', '\ud83d', '\udc00', 'https://example.invalid/a?b', '@ana'],
];

/** English prose with any of the pieces between its words, in any order; at most so many of both. */
export function anyArticle(maxLength = 120): fc.Arbitrary<string> {
  const prose = fc.constantFrom(
    'the gate of the town was',
    'and it is not',
    'in the house that they have',
    'to be',
  );
  const piece = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...PIECES) },
    { weight: 1, arbitrary: prose },
  );
  const part = fc.tuple(piece, fc.constantFrom(' ', ' ', ' ', '')).map(([words, gap]) => words + gap);
  return fc.array(part, { maxLength, size: 'max' }).map(parts => parts.join(''));
}
