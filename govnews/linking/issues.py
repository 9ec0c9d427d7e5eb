"""Issues: which of many pages belong together."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from govnews.model import Document

__all__ = ["issues"]

_DATE: Final = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d{2})[-_.年]?(?P<month>0[1-9]|1[0-2])[-_.月]?(?P<day>0[1-9]|[12]\d|3[01])(?!\d)"
)
_SEPARATOR: Final = re.compile(r"[/\\]")


def issues(documents: Iterable[Document], /) -> Iterator[list[Document]]:
    """The pages of each issue: those of one folder, there of one date where the pages or the names of files give it.

    A page without a date belongs to the one issue of its folder; where there are several it stands alone. What has no
    name is of one issue with what comes right before and behind it.
    """
    for _, given in groupby(documents, _folder):
        pages = list(given)
        dates = [_date(page) for page in pages]
        known = list(dict.fromkeys(date for date in dates if date is not None))
        if len(known) <= 1:
            yield pages
            continue
        found: dict[str | int, list[Document]] = {}
        for number, (page, date) in enumerate(zip(pages, dates, strict=True)):
            found.setdefault(number if date is None else date, []).append(page)
        yield from found.values()


def _folder(document: Document) -> str | None:
    uri = document.source.uri
    return None if uri is None else _SEPARATOR.sub("/", uri).rpartition("/")[0]


def _date(document: Document) -> str | None:
    """The one date that a page's articles give, else that in the name of its file."""
    dates = {str(article.published) for article in document.articles if article.published is not None}
    if len(dates) == 1:
        return dates.pop()
    match = _DATE.search(_SEPARATOR.split(document.source.uri or "")[-1])
    return None if match is None else "-".join(match.group("year", "month", "day"))
