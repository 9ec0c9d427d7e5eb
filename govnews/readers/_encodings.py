"""Which encoding bytes are in: what decodes, and how plausible the characters are that come out."""

from __future__ import annotations

import codecs
import re
from typing import Final

from govnews.lexicon.characters import plausibility

__all__ = ["decoded"]

#: Byte-order marks and the codec that reads what follows; the longer mark first where one begins another.
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
#: What is tried where bytes are not sound UTF-8; an earlier one wins where two are as plausible.
_CANDIDATES: Final = ("utf-8", "gb18030", "big5hkscs", "cp950", "utf-16-le", "utf-16-be")
_SAMPLE: Final = 1 << 16
_HIGH: Final = re.compile(rb"[\x80-\xff]")


def decoded(data: bytes, *, declared: str | None = None) -> tuple[str, str]:
    """The codec that bytes are in, and their text without a byte-order mark; what does not decode is U+FFFD.

    ``declared`` is the codec that the bytes name themselves; it is believed where others are no more plausible.

    >>> decoded("市政府召开会议。".encode("gbk"))
    ('gb18030', '市政府召开会议。')
    """
    encoding = _marked(data) or _wide(data)
    if encoding is None:
        try:
            return "utf-8", data.decode("utf-8").removeprefix("\ufeff")
        except UnicodeDecodeError:
            encoding = _likeliest(data, declared)
    return encoding, data.decode(encoding, "replace").removeprefix("\ufeff")


def _marked(data: bytes) -> str | None:
    return next((codec for mark, codec in _MARKS if data.startswith(mark)), None)


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark, told by the zero half of its line ends, digits and Latin letters."""
    sample = data[:_SAMPLE]
    if len(data) % 2 or b"\0" not in sample:
        return None
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    low, high = sorted((even, odd))
    if low * 8 > high or high * 50 < len(sample):
        return None
    encoding = "utf-16-le" if odd > even else "utf-16-be"
    text = sample.decode(encoding, "replace")
    return encoding if text.isascii() or plausibility(text) > 0 else None


def _likeliest(data: bytes, declared: str | None) -> str:
    """The candidate whose characters are the most plausible, judged on a sample from the first high byte on."""
    found = _HIGH.search(data)
    start = found.start() if found else 0
    scores = []
    candidates = _CANDIDATES if declared is None else dict.fromkeys((declared, *_CANDIDATES))
    for rank, encoding in enumerate(candidates):
        if not encoding.startswith("utf-16"):
            text = _sampled(data[start : start + _SAMPLE], encoding)
        elif len(data) % 2 == 0:
            text = _sampled(data[:_SAMPLE], encoding)
        else:
            continue
        scores.append((plausibility(text), -rank, encoding))
    return max(scores)[2]


def _sampled(sample: bytes, encoding: str) -> str:
    """A sample decoded; a character cut at its end is no fault."""
    return codecs.getincrementaldecoder(encoding)("replace").decode(sample)
