"""How much of made damage comes back, and how little of sound text is touched.

    python benchmarks/damage.py FILE.jsonl                      # 5,000 sentences, in each of the ways
    python benchmarks/damage.py FILE.jsonl --sentences 500 --misses 10
    python benchmarks/damage.py --clean FILE_OR_FOLDER ...      # what is changed in sound text, by kind, and how fast

A sentence is written in a charset, its bytes are damaged and read again. A character is *recoverable* where all of its
bytes are still shown, side by side, by some character; one a byte of which is gone, or that a byte was put into, is
not, and a mark may stand in its place. "letters" is the share of the recoverable characters, of those that were read
wrongly, that stand at their place again; "whole" is the share of sentences in which all of them do, with nothing
between them but a mark for each that is not recoverable. Both are printed for sentences in which the damage made at
least ``--least`` (4) recoverable characters unreadable, and for all; "harm" counts sentences changed for the worse in
which it made none. The same seed makes the same damage.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from difflib import SequenceMatcher
from pathlib import Path
from typing import NamedTuple

from opencc import OpenCC

from govnews.pipeline import Pipeline

SENTENCE = re.compile(r"[^。！？\n]{12,80}[。！？]")
TO_TRADITIONAL = OpenCC("s2t").convert
TO_SIMPLIFIED = OpenCC("t2s").convert
LOST = "\ufffd"
HIGH = 0x80


class Damaged(NamedTuple):
    """What is shown, the sound characters (None where a byte is gone), and the places of those read wrongly."""

    shown: str
    sound: tuple[str | None, ...]
    wrong: frozenset[int]


def shown(data: list[tuple[int, int]], charset: str) -> Iterator[tuple[str, list[int]]]:
    """Bytes read by a charset: each character and the places of the bytes it shows; none where it shows no byte.

    ``data`` holds each byte and the place of the sound byte it is, -1 where it was added.
    """
    at = 0
    while at < len(data):
        for size in (1, 2, 3, 4):
            try:
                made = bytes(byte for byte, _ in data[at : at + size]).decode(charset)
            except UnicodeDecodeError:
                continue
            yield made, [place for _, place in data[at : at + size]]
            at += size
            break
        else:
            yield LOST, []
            at += 1


def damaged(sentence: str, data: list[tuple[int, int]], written: str, read: str, mark: str = LOST) -> Damaged:
    """A sentence whose bytes, written in one charset, were damaged and read by another; ``mark`` shows a lost byte."""
    characters = list(shown(data, read))
    together = {frozenset(places) for _, places in characters}
    seen = {place for _, places in characters for place in places}
    sound: list[str | None] = []
    wrong: set[int] = set()
    place = 0
    added = next((data[at - 1][1] if at else -1 for at, (_, was) in enumerate(data) if was < 0), None)
    if added == -1:
        sound.append(None)
    for character in sentence:
        size = len(character.encode(written))
        places = range(place, place + size)
        whole = seen.issuperset(places) and not (added is not None and added in places[:-1])
        if whole and character > "\x7f" and (frozenset(places) not in together or written != read):
            wrong.add(len(sound))
        sound.append(character if whole else None)
        if added == places[-1]:
            sound.append(None)
        place += size
    return Damaged("".join(mark if made == LOST else made for made, _ in characters), tuple(sound), frozenset(wrong))


def shifted(sentence: str, chance: random.Random, charset: str, what: str, mark: str = LOST) -> Damaged:
    """One byte lost, added or replaced by a question mark, anywhere in a sentence."""
    data = [(byte, place) for place, byte in enumerate(sentence.encode(charset))]
    high = [place for place, (byte, _) in enumerate(data) if byte >= HIGH]
    at = chance.choice(high)
    if what == "lost":
        del data[at]
    elif what == "added":
        data.insert(at, (chance.randrange(0xB0, 0xF8), -1))
    else:
        data[at] = (ord("?"), -1)
    return damaged(sentence, data, charset, charset if mark == LOST else "gb18030", mark)


def misread(sentence: str, written: str, *read: str, mark: str = LOST) -> Damaged:
    """Text read as another charset, and what came of it once more."""
    data = [(byte, place) for place, byte in enumerate(sentence.encode(written))]
    for charset in read[:-1]:
        text = list(shown(data, charset))
        data = [(byte, -1) for made, _ in text for byte in made.encode()]
    found = damaged(sentence, data, written, read[-1], mark)
    if len(read) == 1:
        return found
    return found._replace(sound=tuple(sentence), wrong=frozenset(range(len(sentence))))


def after(damage: Damaged, convert: Callable[[str], str]) -> Damaged:
    """Damage that was converted to another script afterwards."""
    return damage._replace(shown=convert(damage.shown))


Way = Callable[[str, random.Random], Damaged]

WAYS: dict[str, Way] = {
    **{
        f"{name} one byte off: {what}{note}": (
            lambda text, chance, charset=charset, what=what, mark=mark: shifted(text, chance, charset, what, mark)
        )
        for name, charset in (("GBK", "gbk"), ("GBK as browsers read it", "gb18030"))
        for what in ("lost", "added", "replaced")
        for mark, note in ((LOST, ""),)
    },
    **{
        f"GBK one byte off, then Traditional: {what}": (
            lambda text, chance, what=what: after(shifted(text, chance, "gbk", what), TO_TRADITIONAL)
        )
        for what in ("lost", "added", "replaced")
    },
    **{
        f"Traditional in GBK one byte off: {what}": (
            lambda text, chance, what=what: shifted(TO_TRADITIONAL(text), chance, "gbk", what)
        )
        for what in ("lost", "added", "replaced")
    },
    **{
        f"Big5 one byte off: {what}": (
            lambda text, chance, what=what: shifted(TO_TRADITIONAL(text), chance, "big5hkscs", what)
        )
        for what in ("lost", "added", "replaced")
    },
    "UTF-8 read as GBK": lambda text, _: misread(text, "utf-8", "gbk"),
    "UTF-8 read as GBK, ? for what is lost": lambda text, _: misread(text, "utf-8", "gbk", mark="?"),
    "UTF-8 read as GB18030": lambda text, _: misread(text, "utf-8", "gb18030"),
    "UTF-8 read as Latin-1": lambda text, _: misread(text, "utf-8", "latin-1"),
    "UTF-8 read as CP1252": lambda text, _: misread(text, "utf-8", "cp1252"),
    "GBK read as Latin-1": lambda text, _: misread(text, "gbk", "latin-1"),
    "GBK read as CP1252": lambda text, _: misread(text, "gbk", "cp1252"),
    "Big5 read as Latin-1": lambda text, _: misread(TO_TRADITIONAL(text), "big5hkscs", "latin-1"),
    "Big5 read as GBK": lambda text, _: misread(TO_TRADITIONAL(text), "big5hkscs", "gb18030"),
    "GBK read as Big5": lambda text, _: misread(text, "gbk", "big5hkscs"),
    "UTF-8 read as Latin-1 twice": lambda text, _: misread(text, "utf-8", "latin-1", "latin-1"),
    "GBK as Latin-1, then UTF-8 as Latin-1": lambda text, _: misread(text, "gbk", "latin-1", "latin-1"),
}


def simplified(damage: Damaged) -> str:
    """The sound characters in Simplified, U+FFFD for each that is not recoverable."""
    return TO_SIMPLIFIED("".join(character or LOST for character in damage.sound))


def came_back(damage: Damaged, mended: str) -> bool:
    """Whether all recoverable characters stand in order, with no more between them than a mark for each that is not."""
    pattern = re.sub(f"{LOST}+", lambda gap: f".{{0,{2 * len(gap[0])}}}", re.escape(simplified(damage)))
    return re.fullmatch(pattern, mended, re.DOTALL) is not None


def characters_back(damage: Damaged, mended: str) -> int:
    """How many of the recoverable characters that were read wrongly stand at their place again."""
    blocks = SequenceMatcher(None, simplified(damage), mended, autojunk=False).get_matching_blocks()
    return sum(place in damage.wrong for block in blocks for place in range(block.a, block.a + block.size))


def sentences(file: Path, count: int, chance: random.Random) -> list[str]:
    """So many sentences of a JSON Lines file, chosen by chance, that the charsets can write."""
    found = []
    for line in file.read_text("utf-8").splitlines():
        for match in SENTENCE.finditer(json.loads(line)["text"]):
            try:
                match[0].encode("gb2312")
                TO_TRADITIONAL(match[0]).encode("big5hkscs")
            except UnicodeEncodeError:
                continue
            found.append(match[0])
    return chance.sample(found, min(count, len(found)))


def mend(text: str) -> str:
    """A text after the repair of encodings, Simplified."""
    return TO_SIMPLIFIED(str(Pipeline(normalisers=("mojibake",)).normalise(text)))


def measure(name: str, way: Way, texts: list[str], options: argparse.Namespace) -> None:
    """Print a way's row, and the misses asked for."""
    chance = random.Random(f"{options.seed} {name}")  # noqa: S311 - made damage, no secret
    counts: Counter[str] = Counter()
    for text in texts:
        damage = way(text, chance)
        mended = mend(damage.shown)
        right = came_back(damage, mended)
        kinds = ["", "enough "] if len(damage.wrong) >= options.least else [""] if damage.wrong else []
        for kind in kinds:
            counts[f"{kind}sentences"] += 1
            counts[f"{kind}sentences back"] += right
            counts[f"{kind}characters"] += len(damage.wrong)
            counts[f"{kind}characters back"] += len(damage.wrong) if right else characters_back(damage, mended)
        counts["harmed"] += not right and not kinds
        if not right and len(kinds) != 1 and counts["printed"] < options.misses:
            counts["printed"] += 1
            print(f"    {damage.shown}\n -> {mended}\n  = {''.join(c or '□' for c in damage.sound)}")

    def share(what: str) -> float:
        return counts[f"{what} back"] / max(counts[what], 1)

    print(
        f"{name:46} {counts['enough sentences']:6,} {share('enough characters'):8.2%} {share('enough sentences'):8.2%}"
        f"   {counts['sentences']:6,} {share('characters'):8.2%} {share('sentences'):8.2%}   {counts['harmed']:4,}",
        flush=True,
    )


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path, help='a JSON Lines file with a "text" in each line')
    parser.add_argument("--sentences", type=int, default=5000)
    parser.add_argument("--least", type=int, default=4)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--misses", type=int, default=0, help="print so many misses of each way")
    parser.add_argument("--only", default="", help="ways whose name holds this")
    arguments = parser.parse_args()
    texts = sentences(arguments.file, arguments.sentences, random.Random(arguments.seed))  # noqa: S311
    print(f"{'':46} {f'{arguments.least} or more characters read wrongly':>24}   {'1 or more':>24}")
    print(f"{'damage':46} {'of':>6} {'letters':>8} {'whole':>8}   {'of':>6} {'letters':>8} {'whole':>8}   {'harm':>4}")
    for name, way in WAYS.items():
        if arguments.only in name:
            measure(name, way, texts, arguments)
    return 0


if __name__ == "__main__":
    sys.exit(main())
