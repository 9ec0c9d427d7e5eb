"""Write `govnews/lexicon/readings.tsv` from the tables of pypinyin: ``python tools/readings.py``.

pypinyin (https://pypi.org/project/pypinyin, MIT) must be installed to run this, and only to run this.
"""

from __future__ import annotations

import unicodedata
from pathlib import Path

from pypinyin.constants import Style
from pypinyin.pinyin_dict import pinyin_dict
from pypinyin.style import convert

FILE = Path(__file__).resolve().parent.parent / "govnews" / "lexicon" / "readings.tsv"
HAN = range(0x3400, 0xA000)
#: The combining marks of the four tones; the two dots of ü are none.
TONES = dict.fromkeys(map(ord, "\u0304\u0301\u030c\u0300"))
ZHUYIN_TONES = dict.fromkeys(map(ord, "ˉˊˇˋ˙"))
HEADER = """\
# Each syllable of Hanyu Pinyin without its tone, the same in zhuyin, and the characters that may be read so.
# Written by tools/readings.py from the readings of pypinyin 0.55.0 (MIT, https://github.com/mozillazg/python-pinyin).
"""


def plain(reading: str) -> str:
    """A reading without its tone."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", reading).translate(TONES))


def main() -> None:
    """Write the file."""
    characters: dict[str, list[str]] = {}
    zhuyin: dict[str, str] = {}
    for code in sorted(set(pinyin_dict) & set(HAN)):
        for reading in dict.fromkeys(pinyin_dict[code].split(",")):
            syllable = plain(reading)
            if chr(code) not in characters.setdefault(syllable, []):
                characters[syllable].append(chr(code))
            zhuyin[syllable] = convert(reading, Style.BOPOMOFO, strict=True).translate(ZHUYIN_TONES)
    lines = (f"{syllable}\t{zhuyin[syllable]}\t{''.join(characters[syllable])}\n" for syllable in sorted(characters))
    FILE.write_text(HEADER + "".join(lines), "utf-8")


if __name__ == "__main__":
    main()
