"""Writes test/fixtures/close/texts.json: what the tokenizer trained with makes of texts made by chance.

The texts are not in the file: test/unit/close/encodeText.test.ts makes them again by the same generator. For each a checksum of
pieces, shapes and spacings, and of the words' places.
"""
import json
import sys
from pathlib import Path

from words import Splitter

TEXTS = 10_000
MASK = 0xFFFFFFFF
ALPHABETS = json.loads((Path(__file__).parent / "alphabets.json").read_text("utf-8"))


class Chance:
    """As test/support/chance.ts (mulberry32)."""

    def __init__(self, seed: int) -> None:
        self.state = seed

    def below(self, count: int) -> int:
        self.state = (self.state + 0x6D2B79F5) & MASK
        t = self.state
        t = ((t ^ (t >> 15)) * (t | 1)) & MASK
        t ^= (t + (((t ^ (t >> 7)) * (t | 61)) & MASK)) & MASK
        return ((t ^ (t >> 14)) * count) >> 32


def made_text(number: int) -> str:
    chance = Chance(number)
    parts = []
    for _ in range(1 + chance.below(24)):
        alphabet = ALPHABETS[chance.below(len(ALPHABETS))]
        parts.append("".join(alphabet[chance.below(len(alphabet))] for _ in range(1 + chance.below(6))))
    return "".join(parts)


def checksum(splitter: Splitter, text: str) -> int:
    words = splitter.split(text)
    units = [0]
    for char in text:
        units.append(units[-1] + (2 if ord(char) > 0xFFFF else 1))
    places = [units[place] for span in words.spans.tolist() for place in span]
    numbers = [*words.pieces.tolist(), -1, *words.shapes.tolist(), -1, *words.spacings.tolist(), -1, *places]
    mixed = 2166136261
    for number in numbers:
        mixed = ((mixed ^ (number & MASK)) * 16777619) & MASK
    return mixed


if __name__ == "__main__":
    splitter = Splitter(Path(sys.argv[1] if len(sys.argv) > 1 else "/tmp/byline-close/base"))
    sums = [checksum(splitter, made_text(number + 1)) for number in range(TEXTS)]
    out = Path("test/fixtures/close/texts.json")
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(json.dumps({"made": TEXTS, "sums": sums}) + "\n", "utf-8")
