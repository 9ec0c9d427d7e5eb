"""How many of the repairs of each kind are right: what `govnews.Repair.confidence` says.

    python benchmarks/confidence.py FILE.jsonl                  # on sentences of a file with a "text" in each line
    python benchmarks/confidence.py FILE.jsonl --misses 10      # and repairs that were wrong

Sentences are damaged in one way each, ten of them together but for wrong decoding, and given to the one normaliser
whose damage it is. A repair is right where what it gives stands as in the sound sentence, its neighbours included. Of
wrong decoding, those that give few characters are told from those that give many. Every repair that the normalisers of
wrong decoding, glosses and script find in the sound texts themselves counts as wrong. The table is what
``govnews/normalisers/_confidence.py`` and ``docs/damage.md`` hold; the same seed makes the same.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import unicodedata
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from difflib import SequenceMatcher
from pathlib import Path

from damage import SEEDS, sentences, simplified, strings
from damage_ways import FORMS, LOST, TO_SIMPLIFIED, TO_TRADITIONAL, WAYS, glossed
from layout_pages import NUMBER

from govnews import plugins
from govnews.normalisers import LENGTHS
from govnews.text import Edit, Text

Maker = Callable[[str, random.Random], str]

SHARE = 0.15
SHAPELESS = "\u200b\u200d\ufeff\u00ad\u2060"
FULL = {**{chr(code): chr(code + 0xFEE0) for code in range(0x21, 0x7F) if chr(code).isalnum()}, "%": "％"}
HALF = dict(zip("，；：。？！“”（）", ',;:.?!""()', strict=True))
LOOKALIKE = {
    unicodedata.normalize("NFKC", chr(code)): chr(code) for code in (*range(0xF900, 0xFA6E), *range(0x2F00, 0x2FD6))
}
COLUMN = 24


def sometimes(new: Callable[[str], str]) -> Maker:
    """Another form in the place of some of the characters that have one."""
    return lambda text, chance: "".join(new(one) if chance.random() < SHARE else one for one in text)


def shapeless(text: str, chance: random.Random) -> str:
    """Characters without a shape behind some."""
    return "".join(one + chance.choice(SHAPELESS) * (chance.random() < SHARE) for one in text)


def spaced(text: str, chance: random.Random) -> str:
    """Spaces about figures, or at the ends of printed lines."""
    if chance.random() < SHARE:
        return "\n".join(re.sub(f"(.{{{COLUMN}}})(?=.)", "\\1 ", line) for line in text.split("\n"))
    return NUMBER.sub(lambda _: " " * (chance.random() < 1 / 2), text)


#: What makes the damage of each kind, and the normaliser that mends it.
MAKERS: dict[str, tuple[str, Maker]] = {
    "entity": ("entities", sometimes(lambda one: f"&#{ord(one)};" if one != "\n" else one)),
    "invisible": ("invisibles", shapeless),
    "line_end": ("invisibles", lambda text, chance: text.replace("\n", chance.choice(("\r\n", "\r", "\u2028")))),
    "gloss": ("glosses", lambda text, chance: glossed(text, chance, chance.choice(FORMS), SHARE)[0]),
    "width": ("width", lambda text, _: "".join(FULL.get(one, one) for one in text)),
    "lookalike": ("width", sometimes(lambda one: LOOKALIKE.get(one, one))),
    "mark": ("marks", lambda text, _: "".join(HALF.get(one, one) for one in text)),
    "space": ("spaces", spaced),
    "script": ("script", lambda text, _: TO_TRADITIONAL(text)),
}


def edits(name: str, text: str) -> list[Edit]:
    """What a normaliser of the library finds in a text."""
    return sorted(plugins.get("normalisers", name).edits(text), key=lambda edit: edit.start)  # type: ignore[attr-defined]


def judged(sound: str, shown: str, found: list[Edit]) -> Iterator[tuple[Edit, bool]]:
    """Each edit, and whether what it gives stands as in the sound text, its neighbours included."""
    mended = str(Text(shown).apply(found))
    same = bytearray(len(mended) + 2)
    same[0] = same[-1] = 1
    for block in SequenceMatcher(None, sound, mended, autojunk=False).get_matching_blocks() if sound != mended else ():
        same[block.b + 1 : block.b + block.size + 1] = b"\x01" * block.size
    by = 0
    for edit in found:
        start = edit.start + by
        by += len(edit.new) - (edit.end - edit.start)
        yield edit, sound == mended or all(same[start : start + len(edit.new) + 2])


def length(edit: Edit) -> str:
    """The row of a repair of wrong decoding, by how many characters it gives."""
    known = len(edit.new.replace(LOST, ""))
    place = bisect_left(LENGTHS, known)
    low = LENGTHS[place - 1] + 1 if place else 1
    return f"mojibake, {f'{low} to {LENGTHS[place]}' if place < len(LENGTHS) else f'{low} or more'}"


def of_decoding(texts: list[str], seed: int) -> Iterator[tuple[str, str, bool]]:
    """Each repair of sentences damaged in all the ways: its row, itself, and whether it stands in the sound one."""
    for name, way in WAYS.items():
        chance = random.Random(f"{seed} {name}")  # noqa: S311 - made damage, no secret
        for text in texts:
            damage = way(text, chance)
            sound = f"{TO_SIMPLIFIED(text)}\n{simplified(damage)}"  # a stop may be known by half of its bytes
            for edit in edits("mojibake", damage.shown):
                row, gives = length(edit), re.escape(TO_SIMPLIFIED(edit.new))
                gives = re.sub(f"{LOST}+", lambda gap: f".{{0,{2 * len(gap[0])}}}", gives)
                yield row, f"{damage.shown} -> {edit.new}", re.search(gives, sound) is not None


def of_kinds(texts: list[str], seed: int) -> Iterator[tuple[str, str, bool]]:
    """Each repair of the other kinds, ten sentences at a time: its kind, its place, and whether it is right."""
    for kind, (name, make) in MAKERS.items():
        chance = random.Random(f"{seed} {kind}")  # noqa: S311 - made damage, no secret
        for at in range(0, len(texts), 10):
            sound = "\n".join(texts[at : at + 10])
            shown = make(sound, chance)
            for edit, right in judged(sound, shown, edits(name, shown)):
                if (edit.kind or name) == kind:
                    yield kind, f"{shown[max(0, edit.start - 9) : edit.end + 9]!r} -> {edit.new!r}", right


def of_sound(texts: Iterable[str]) -> Iterator[tuple[str, str, bool]]:
    """Each repair of what is sound, which is wrong."""
    for text in texts:
        for name in ("mojibake", "glosses", "script"):
            for edit in edits(name, text):
                yield length(edit) if name == "mojibake" else edit.kind, f"{text[edit.start : edit.end]!r}", False


def main() -> int:
    """Count and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path, nargs="?", default=SEEDS, help="texts to damage; without one, the seeds")
    parser.add_argument("--sentences", type=int, default=5000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--misses", type=int, default=0, help="print so many wrong repairs of each kind")
    options = parser.parse_args()
    whole = strings(options.file)
    texts = sentences(whole, options.sentences, random.Random(options.seed))  # noqa: S311 - no secret
    counts: Counter[str] = Counter()
    correct: Counter[str] = Counter()
    for found in (of_decoding(texts, options.seed), of_kinds(texts, options.seed), of_sound(whole)):
        for row, place, right in found:
            counts[row] += 1
            correct[row] += right
            if not right and counts[row] - correct[row] <= options.misses:
                print(f"    {row}: {place}")
    print("| repair | made | right | share |\n| --- | ---: | ---: | ---: |")
    for row in sorted(counts, key=lambda row: (row.split(",")[0], [int(one) for one in re.findall(r"\d+", row)])):
        print(f"| {row} | {counts[row]:,} | {correct[row]:,} | {int(1000 * correct[row] / counts[row]) / 1000:.3f} |")
    return 0


if __name__ == "__main__":
    sys.exit(main())
