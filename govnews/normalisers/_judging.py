"""Which script a text is printed in, told by frequent characters that only one of the two has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from govnews import lexicon
from govnews.lexicon import cache
from govnews.normalisers._glance import held

if TYPE_CHECKING:
    from govnews.model import Script

__all__ = ["evidence", "judge", "speaks_for_traditional"]

_SAMPLE: Final = 20_000
#: The least number of characters that speak for a script, and how many times those for the other they must be.
_LEAST: Final = 2
_MARGIN: Final = 3
_KANA: Final = frozenset(map(chr, range(0x3041, 0x30FB)))
#: One kana in so many characters makes a text Japanese, whose own simplifications are of neither script.
_KANA_SHARE: Final = 20


def judge(text: str) -> Script | None:
    """The script a text is printed in, None where there is too little to tell.

    >>> judge("会议研究了经济工作"), judge("會議研究了經濟工作"), judge("乾县人口")
    ('Hans', 'Hant', None)
    """
    sample = _sample(text)
    hans, hant = evidence(sample)
    if max(hans, hant) < _LEAST or _count(sample, _KANA) * _KANA_SHARE > len(sample):
        return None
    if hant >= _MARGIN * hans:
        return "Hant"
    return "Hans" if hans >= _MARGIN * hant else None


def evidence(text: str) -> tuple[int, int]:
    """How many characters speak for Simplified, and how many for Traditional.

    >>> evidence("会议、會議")
    (2, 2)
    """
    hans, hant = _sides()
    return _count(text, hans), _count(text, hant)


def speaks_for_traditional(text: str, least: int) -> bool:
    """Whether at least so many characters of a text speak for Traditional.

    >>> speaks_for_traditional("他写下會議二字", 2), speaks_for_traditional("乾县", 1)
    (True, False)
    """
    return _count(text, _sides()[1]) >= least


def _count(text: str, characters: frozenset[str]) -> int:
    return sum(map(text.count, characters & held(text)))


@cache
def _sides() -> tuple[frozenset[str], frozenset[str]]:
    return frozenset(lexicon.words("characters", "simplified")), frozenset(lexicon.words("characters", "traditional"))


def _sample(text: str) -> str:
    """Beginning, middle and end of a long text."""
    if len(text) <= 3 * _SAMPLE:
        return text
    middle = len(text) // 2
    return text[:_SAMPLE] + text[middle : middle + _SAMPLE] + text[-_SAMPLE:]
