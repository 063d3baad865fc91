/** Four invented articles with people, bodies and words in common; no two of them say the same. */
export const HARBOUR: Readonly<Record<string, string>> = {
  '2019/wall.txt': `Brenmouth mayor wants a wall

BRENMOUTH, May 4, 2019 — Mayor Alda Kestner, 52, said on Friday that the harbour wall would hold. “It is a good wall,” she told reporters. Kestner denied that it was late.

The Brenmouth Water Board (BWB) paid for the harbour wall. “Nobody asked us,” said Bruno Tarnix, a fisherman from Eskholm.
`,
  '2019/tide.txt': `Tide rises in Eskholm

ESKHOLM, June 12, 2019 — The Brenmouth Water Board said on Wednesday that the tide had risen by 3 metres in Eskholm. Mayor Alda Kestner, 52, visited the village. “We will pay for every roof,” Kestner said.

Bruno Tarnix, a fisherman, said the water had come at night.
`,
  'later/final.md': `---
title: Rovers win the cup
date: 2021-03-01
---

The striker Alda Kestner, 23, scored twice for Brenmouth Rovers on Monday. “I slept badly,” Kestner said after the match in Brenmouth.
`,
  'later/café.txt': `A café by the harbour wall closes

BRENMOUTH, March 5, 2021 — The Café Tarnix, by the harbour wall in Brenmouth, closed on Friday. Its owner, Bruno Tarnix, blamed the tide. “The tide took the guests,” he said.
`,
};
