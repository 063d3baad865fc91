"""The training sets as words with what each of them may be."""
import json
import re
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from model import NAME_LABELS, NAME_TYPES
from words import Splitter, Words, code_points

NON_COMMERCIAL = {"essay", "fiction", "letter", "podcast", "whow"}
PACKED = 10
"""So many sentences of a set that holds nothing longer make one document."""
BEGIN, INSIDE, END, SINGLE = range(4)
EVERYTHING = (1 << NAME_LABELS) - 1
SILVER = "polnear"
"""The source of the articles whose names are no gold."""


@dataclass
class Document:
    words: Words
    weight: float
    names: np.ndarray
    """Of each word the set of labels it may have, as bits; EVERYTHING where nothing is known."""
    roles: np.ndarray | None = None
    """[words, 3]: content, source, cue; null where the set says nothing of quotes."""
    attributions: list = field(default_factory=list)
    """Each: first word of the cue, and the role to it of every word concerned, {word: 1 source, 2 content, 3 cue}."""
    mentions: list = field(default_factory=list)
    """Each: the word it is known by, its cluster; in order of that word."""


def lines(path: Path):
    return [json.loads(line) for line in path.read_text("utf-8").split("\n") if line.strip()]


def label(kind: int, position: int) -> int:
    return 1 + 4 * kind + position


def covered(words: Words, start: int, end: int):
    """The words of a span, and whether it begins and ends where they do."""
    first = int(np.searchsorted(words.spans[:, 1], start, side="right"))
    last = int(np.searchsorted(words.spans[:, 0], end, side="left"))
    if first >= last:
        return range(0), False
    return range(first, last), words.spans[first, 0] == start and words.spans[last - 1, 1] == end


def name_sets(text: str, words: Words, names, unmarked, open_spans=()) -> np.ndarray:
    """As training/sequences.ts: an unmarked capital may be a name of a type that the set leaves unmarked; what is open, anything."""
    open_set = 1
    for kind in unmarked:
        for position in range(4):
            open_set |= 1 << label(NAME_TYPES.index(kind), position)
    sets = np.ones(len(words.spans), dtype=np.int64)
    capital = False
    for index, (start, end) in enumerate(words.spans):
        if words.spacings[index] != 0 or index == 0:
            capital = unicodedata.category(text[start]) == "Lu" or text[start].isdecimal()
        if unmarked and (capital or unicodedata.category(text[start]) == "Lu"):
            sets[index] = open_set
    for start, end, types in names:
        own, exact = covered(words, start, end)
        for index in own:
            if not exact:
                sets[index] = EVERYTHING
                continue
            if len(own) == 1:
                position = SINGLE
            else:
                position = BEGIN if index == own[0] else END if index == own[-1] else INSIDE
            bits = 0
            for kind in types:
                bits |= 1 << label(NAME_TYPES.index(kind), position)
            sets[index] = bits or 1
    for start, end in open_spans:
        for index in covered(words, start, end)[0]:
            sets[index] = EVERYTHING
    return sets


def name_documents(path: Path, splitter: Splitter) -> dict[str, Document]:
    """By id. Sentences that stand alone are put together."""
    documents: dict[str, Document] = {}
    packed: list = []

    def add(id, text, names, unmarked, weight):
        at = code_points(text)
        words = splitter.split(text)
        if len(words.spans):
            spans = [(at(start), at(end), types) for start, end, types in names]
            documents[id] = Document(words, weight, name_sets(text, words, spans, unmarked))

    def flush():
        if not packed:
            return
        text, names = "", []
        for line in packed:
            before = len(text.encode("utf-16-le")) // 2
            names += [(before + start, before + end, types) for start, end, types in line["names"]]
            text += line["text"] + " "
        add(packed[0]["id"], text, names, packed[0]["unmarked"], packed[0]["weight"])
        packed.clear()

    for line in lines(path):
        if line["source"] == SILVER:
            continue
        if line["source"] == "gmb":
            packed.append(line)
            if len(packed) == PACKED:
                flush()
            continue
        flush()
        add(line["id"], line["text"], line["names"], line["unmarked"], line["weight"])
    flush()
    return documents


def quote_document(line, silver, splitter: Splitter) -> Document:
    """`silver` is the line of the same article among the names."""
    text = line["text"]
    at = code_points(text)
    words = splitter.split(text)
    count = len(words.spans)
    roles = np.zeros((count, 3), dtype=np.int64)
    names = [(at(start), at(end), types) for start, end, types in silver["names"]]
    open_spans = [(at(start), at(end)) for start, end in silver["open"]]
    document = Document(words, silver["weight"], name_sets(text, words, names, [], open_spans), roles)

    def pieces(spans):
        return [covered(words, at(start), at(end))[0] for start, end, *_ in sorted(spans)]

    longest_first = sorted(line["attributions"], key=lambda one: -sum(end - start for start, end, *_ in one["content"]))
    for one in longest_first:
        content, source, cue = pieces(one["content"]), pieces(one["source"]), pieces(one["cue"])
        if not any(roles[index, 0] for own in content for index in own):
            for number, own in enumerate(content):
                for index in own:
                    roles[index, 0] = 2
                if len(own):
                    roles[own[0], 0] = 1 if number == 0 else 3
        for column, spans in ((1, source), (2, cue)):
            for own in spans:
                for index in own:
                    roles[index, column] = roles[index, column] or 2
                if len(own):
                    roles[own[0], column] = 1
        if cue and len(cue[0]):
            to_cue = {}
            for kind, spans in ((2, content), (1, source), (3, cue)):
                for own in spans:
                    to_cue.update({index: kind for index in own})
            document.attributions.append((cue[0][0], to_cue))
    return document


CLITIC = re.compile(r"(?:['’]s|['’])$")


def add_mentions(document: Document, line) -> None:
    """The last word of each mention stands for it; singletons are among those that another may not mean."""
    text = line["text"]
    at = code_points(text)
    for number, cluster in enumerate(line["clusters"]):
        for start, end, *_ in cluster:
            start, end = at(start), at(end)
            end -= len(text[start:end]) - len(CLITIC.sub("", text[start:end]))
            own, _ = covered(document.words, start, end)
            if len(own):
                document.mentions.append((own[-1], number))
    document.mentions = sorted(set(document.mentions))


def read_all(names: Path, data: Path, splitter: Splitter) -> list[Document]:
    documents = name_documents(names, splitter)
    for line in lines(data / "coref_gum_train.jsonl"):
        if line["genre"] not in NON_COMMERCIAL and line["id"] in documents:
            add_mentions(documents[line["id"]], line)
    silver = {line["id"]: line for line in lines(names) if line["source"] == SILVER}
    quotes = [quote_document(line, silver[line["id"]], splitter) for line in lines(data / "quotes_polnear_train.jsonl")]
    return [*documents.values(), *quotes]
