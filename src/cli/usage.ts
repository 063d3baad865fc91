export const USAGE = `usage: byline annotate [--format json|jsonl|text] [--published YYYY-MM-DD] [--no-corrections] FILE...|-
       byline annotate --jsonl < articles.jsonl > annotations.jsonl
       byline notes [--format json|text] FILE...
       byline export [--format json|markdown|csv|html|w3c|brat|conll|pack] [--what quotes,figures,entities,notes]
                     [--by article|tag|person] [--containing WORDS] [--out PATH] FILE...
       byline import [--format w3c|brat] [--root FOLDER] NOTES FILE
       byline verify [--format json|text] [--root FOLDER] PACK
       byline --help | --version

annotate   Finds people, organisations, places, groups, dates, figures and quotes in articles.
           json (default): the annotations of the file; of several files an array of them.
           jsonl: one object a line. text: for reading. "-" reads one article from standard input.
  --jsonl  A filter: one {"id", "text", "published"?} a line in, one object a line out, in the same order.
  --published  The articles' date where they do not state it.
  --no-corrections  Leave the reader's corrections aside.

notes      Where the reader's notes on articles stand in the files as they are now: placed, moved, or orphan when their
           words are gone or cannot be told from others.
export     What articles say and the reader wrote: a document, a table (csv: one of --what), notes for another program, or
           with pack a file of evidence. --by gathers the notes of markdown. --containing takes of a pack those with the
           words. brat writes the text beside, into the folder --out.
import     Adds notes of another program to those on an article.
verify     Whether each piece of a pack of evidence still stands in its article, moved, changed or is gone.

Messages go to standard error. Exit code 0: done; 1: something failed and the rest was done; 2: usage.
`;
