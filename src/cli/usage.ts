export const USAGE = `usage: byline annotate [--format json|jsonl|text] [--published YYYY-MM-DD] [--no-corrections] FILE...|-
       byline annotate --jsonl < articles.jsonl > annotations.jsonl
       byline notes [--format json|text] FILE...
       byline --help | --version

annotate   Finds people, organisations, places, groups, dates, figures and quotes in articles.
           json (default): the annotations of the file; of several files an array of them.
           jsonl: one object a line. text: for reading. "-" reads one article from standard input.
  --jsonl  A filter: one {"id", "text", "published"?} a line in, one object a line out, in the same order.
  --published  The articles' date where they do not state it.
  --no-corrections  Leave the reader's corrections aside.

notes      Where the reader's notes on articles stand in the files as they are now: placed, moved, or orphan when their
           words are gone or cannot be told from others.

Messages go to standard error. Exit code 0: done; 1: something failed and the rest was done; 2: usage.
`;
