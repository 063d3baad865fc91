export const USAGE = `usage: byline annotate [--close] [--format json|jsonl|text] [--published YYYY-MM-DD] [--no-corrections] FILE...|-
       byline annotate [--close] --jsonl < articles.jsonl > annotations.jsonl
       byline notes [--format json|text] FILE...
       byline export [--format json|markdown|csv|html|w3c|brat|conll|pack] [--what quotes,figures,entities,notes]
                     [--by article|tag|person] [--containing WORDS] [--out PATH] FILE...
       byline import [--format w3c|brat] [--root FOLDER] NOTES FILE
       byline verify [--format json|text] [--root FOLDER] PACK
       byline index [--close] DIR [--db FILE] [--format json|text]
       byline who NAME [--db FILE] [--format json|text]
       byline quotes [--by NAME] [--about WORDS] [--since DATE] [--until DATE] [--db FILE] [--format json|text]
       byline search PHRASE... [--entity NAME] [--db FILE] [--format json|text]
       byline --help | --version

annotate   Finds people, organisations, places, groups, dates, figures and quotes in articles.
           json (default): the annotations of the file; of several files an array of them.
           jsonl: one object a line. text: for reading. "-" reads one article from standard input.
  --jsonl  A filter: one {"id", "text", "published"?} a line in, one object a line out, in the same order.
  --published  The articles' date where they do not state it.
  --close  The close reading: right more often, and a second an article instead of some milliseconds.
  --no-corrections  Leave the reader's corrections aside.

notes      Where the reader's notes on articles stand in the files as they are now: placed, moved, or orphan when their
           words are gone or cannot be told from others.
export     What articles say and the reader wrote: a document, a table (csv: one of --what), notes for another program, or
           with pack a file of evidence. --by gathers the notes of markdown. --containing takes of a pack those with the
           words. brat writes the text beside, into the folder --out.
import     Adds notes of another program to those on an article.
verify     Whether each piece of a pack of evidence still stands in its article, moved, changed or is gone.
index      Reads the articles of a folder (*.txt and *.md, what .gitignore names left out) into an index, again only what
           has changed. It can be ended at any moment and goes on where it was. "who", "quotes" and "search" ask the index.
  --close  By the close reading: a second an article. What the other reading has read is read again.
who        Who or what a name means, best first, and which articles name it.
quotes     Who said what, by the date of the article.
  --by     What this one said: a full name, a surname, an acronym.
  --about  What was said in which all these words stand.
  --since, --until  By the article's date, both days included; articles without a date are left out.
search     Words with what stands around them, in articles that hold every PHRASE. Case and accents do not count.
  --entity Only in articles that name this one; without a PHRASE, its mentions, descriptions and pronouns included.
  --db     The index; else a file in your cache for that folder, and for who, quotes and search the folder you are in.

Messages go to standard error. Exit code 0: done; 1: something failed and the rest was done; 2: usage.
`;
