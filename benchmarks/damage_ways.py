"""Ways to damage a sentence, and what of it can be read again: made damage for ``damage.py``."""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import cache
from importlib import resources
from typing import NamedTuple

from opencc import OpenCC

from govnews.lexicon.readings import readings

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

# -- glosses -----------------------------------------------------------------------------------------------------------

TONES = "\u0304\u0301\u030c\u0300"
#: Where the tone stands: on a or e, on the o of ou, else on the last vowel.
TONED = re.compile("[ae]|o(?=u)|[iouü](?=[^aeiouü]*$)")


def toned(syllable: str, tone: int) -> str:
    """A syllable with the mark of a tone; as it is where it has no vowel."""
    return unicodedata.normalize("NFC", TONED.sub(lambda vowel: vowel[0] + TONES[tone - 1], syllable, count=1))


#: The marks of the tones in zhuyin; the first has none.
ZHUYIN_TONES = ("", "ˊ", "ˇ", "ˋ")
#: What a gloss looks like: ``{t}`` is a reading with its tone, ``{p}`` without, ``{n}`` the number of the tone, ``{v}``
#: without the dots of ü, ``{z}`` in zhuyin.
FORMS = (
    *("({t})", "({t} )", "( {t})", "（{t}）", "({t})({t})", "({p})({p})", "({p}{n})", "({v}{n})", "（{p}{n}）"),
    *(" ({t})", "[{t}]", "〔{t}〕", "({z})", "（{z}）", "{z}"),
)


@cache
def in_zhuyin() -> dict[str, str]:
    """Each syllable of Hanyu Pinyin and how zhuyin writes it."""
    lines = resources.files("govnews.lexicon").joinpath("readings.tsv").read_text("utf-8").splitlines()
    return {line.split("\t")[0]: line.split("\t")[1] for line in lines if not line.startswith("#")}


def glossed(sentence: str, chance: random.Random, form: str, share: float = 0.15) -> tuple[str, int]:
    """A sentence with readings behind some of its characters, and how many."""
    parts, count = [], 0
    for character in sentence:
        parts.append(character)
        known = [reading for reading in readings(character) if TONED.search(reading)]
        if known and chance.random() < share:
            plain, number = chance.choice(known), chance.randint(1, 4)
            zhuyin = in_zhuyin()[plain] + ZHUYIN_TONES[number - 1]
            marked, bare = toned(plain, number), plain.replace("ü", "v")
            parts.append(form.format(t=marked, p=plain, n=number, v=bare, z=zhuyin))
            count += 1
    return "".join(parts), count
