"""Text as the model sees it: words, their pieces, the case each is written in and the spacing before it. The same as src/close/ does it."""
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

CLS, SEP = 101, 102
NONE, LOWER, CAPITALISED, CAPITALS, CAPITAL, MIXED, DIGITS, ALPHANUMERIC = range(8)
GLUED, SPACE, LINE, PARAGRAPH = range(4)


def shape_of(word: str) -> int:
    """How a word is written."""
    letters = [c for c in word if c.isalpha()]
    digits = any(c.isdecimal() for c in word)
    if not letters:
        return DIGITS if digits else NONE
    if digits:
        return ALPHANUMERIC
    upper = [c.isupper() for c in letters]
    if not any(upper):
        return LOWER
    if all(upper):
        return CAPITAL if len(letters) == 1 else CAPITALS
    return CAPITALISED if upper[0] and not any(upper[1:]) else MIXED


def spacing_of(gap: str, first: bool) -> int:
    """What stands between a word and the one before it."""
    lines = gap.count("\n")
    if first or lines > 1:
        return PARAGRAPH
    return LINE if lines == 1 else SPACE if gap else GLUED


@dataclass
class Words:
    """A text's words; positions in code points."""

    spans: np.ndarray
    firsts: np.ndarray
    """Index of each word's first piece, and behind the last word the number of pieces."""
    pieces: np.ndarray
    shapes: np.ndarray
    spacings: np.ndarray
    """Of each word."""


class Splitter:
    def __init__(self, folder: Path) -> None:
        self.tokenizer = Tokenizer.from_file(str(folder / "e5-small-v2-q-tokenizer.json"))

    def split(self, text: str) -> Words:
        encoded = self.tokenizer.encode(text, add_special_tokens=False)
        spans, firsts, shapes, spacings = [], [], [], []
        last = None
        for index, (word, (start, end)) in enumerate(zip(encoded.word_ids, encoded.offsets)):
            if word != last:
                spans.append([start, end])
                firsts.append(index)
                last = word
            else:
                spans[-1][1] = max(end, spans[-1][1])
        before = 0
        for start, end in spans:
            shapes.append(shape_of(text[start:end]))
            spacings.append(spacing_of(text[before:start], before == 0))
            before = end
        firsts.append(len(encoded.ids))
        integers = lambda values: np.array(values, dtype=np.int64)  # noqa: E731
        return Words(integers(spans).reshape(-1, 2), integers(firsts), integers(encoded.ids), integers(shapes), integers(spacings))


def code_points(text: str):
    """A function from positions in UTF-16 code units to positions in code points."""
    if all(ord(c) < 0x10000 for c in text):
        return lambda position: position
    units = np.cumsum([0] + [2 if ord(c) >= 0x10000 else 1 for c in text])
    return lambda position: int(np.searchsorted(units, position))
