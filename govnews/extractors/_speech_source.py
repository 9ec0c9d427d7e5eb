"""Sources that are not named where they speak: 该负责人, 老张, 声明, and who is meant by them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from attrs import define, field

from govnews.lexicon import any_word, cache, lru_cache, words
from govnews.mentions.subjects import lead_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from govnews.mentions.names import NameMention
    from govnews.text import Text

__all__ = ["Sources", "described", "is_somebody"]

#: How far back somebody is looked for of whom it is said 该….
_REACH: Final = 400
_ADDRESS: Final = 2
#: Texts say of whom they please that it is 该…: patterns of so many are kept.
_KINDS: Final = 64


@define
class Sources:
    """Who spoke, and in what writing, as far as an article is read."""

    titles: dict[str, str | None]  # who alone holds a title
    families: dict[str, str | None]  # who alone has a family name
    last: str | None = None
    written: dict[str, str] = field(factory=dict)  # who issued a statement, a letter …

    @classmethod
    def of(cls, names: Sequence[NameMention], titles: dict[str, str | None]) -> Sources:
        """The sources of an article that names these people."""
        families: dict[str, str | None] = {}
        for name in dict.fromkeys(mention.name for mention in names):
            families[name[0]] = None if name[0] in families else name
        return cls(titles, families)

    def resolve(self, source: str, before: str) -> tuple[str, bool]:
        """A source as printed, or whom it stands for; ``before`` is what the article says before it."""
        source = source.strip()
        known = self.titles.get(source) or self.written.get(source) or self._familiar(source)
        if known is not None:
            return known, True
        deictic = next((word for word in _deictics() if source.startswith(word)), None)
        if deictic is None:
            self.last = source
            return source, False
        kind = source[len(deictic) :]
        if self.last is not None and not (kind and self.last.endswith(kind)):
            self.last = _told(before, kind) or self.last
        elif self.last is None:
            self.last = _told(before, kind)
        return self.last or source, self.last is not None

    def remember(self, speaker: str, clause: Text) -> None:
        """Keep in which writing somebody said something (发表声明说, 在贺电中说)."""
        writing = clause.search(_issued())
        if writing is not None:
            self.written[str(writing["what"])] = speaker

    def _familiar(self, source: str) -> str | None:
        """The one person of that family name, as neighbours call people (老郭)."""
        if len(source) != _ADDRESS or not source.startswith(words("sources", "familiar")):
            return None
        return self.families.get(source[1])


def is_somebody(source: str) -> bool:
    """Whether a source is people described (厂长), not a body.

    >>> is_somebody("厂长"), is_somebody("县法院")
    (True, False)
    """
    return described().search(source) is not None and not source.endswith(words("sources", "institution"))


@cache
def described() -> re.Pattern[str]:
    """People described, at the end of what they are called."""
    return re.compile(f"{any_word('sources', 'described')}$")


def _told(before: str, kind: str) -> str | None:
    """Who of that kind was told of last, with the body they belong to."""
    if not kind:
        return None
    matches = _holder(kind).finditer(before[-_REACH:])
    return max(((match.start(), match["who"]) for match in matches), default=(0, None))[1]


@lru_cache(_KINDS)
def _holder(kind: str) -> re.Pattern[str]:
    return re.compile(
        f"(?:(?<=[。，！？；：“）\n])|^){lead_in()}?(?P<who>[^。，！？；：“”（）]{{1,30}}{re.escape(kind)})"
    )


@cache
def _deictics() -> tuple[str, ...]:
    return tuple(sorted(words("sources", "deictic"), key=len, reverse=True))


@cache
def _issued() -> re.Pattern[str]:
    """The writing in which something is said, at the end of the clause before the verb."""
    return re.compile(f"(?P<what>{any_word('sources', 'issued')})[中里内]?$")
