"""The tags of a page of HTML and the words between them, each with its place in the page.

What ends a tag, a comment or a script is what ends it for a browser (the tokenisation of the HTML standard), as far as
the words that a reader sees depend on it. Nothing is looked at twice: what has no end is cut off at the page's end.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final

__all__ = ["Tag", "attributes", "tags"]

_TAG: Final = re.compile(
    r"""<(?P<close>/?)(?P<name>[A-Za-z][^\s/>]*+)
        (?P<given>(?:[\s/]++|[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>"'][^\s>]*+)?+)?+)*+)>""",
    re.VERBOSE,
)
_ATTRIBUTE: Final = re.compile(
    r"""([^\s/>=][^\s/>=]*+)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s>"'][^\s>]*+)?+))?+""", re.VERBOSE
)
#: Elements whose content is no mark-up, and where it ends.
_RAW: Final = {
    name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE)
    for name in ("iframe", "noembed", "noframes", "script", "style", "textarea", "title", "xmp")
}
_COMMENT_END: Final = re.compile(r"--!?>")
#: A comment that is closed as it opens.
_EMPTY: Final = ("<!-->", "<!--->")


class Tag(NamedTuple):
    """A tag, a comment or another stretch that is no word: the page's ``start`` to ``stop``.

    ``name`` is that of the element in small letters, empty for comments and the like; ``given`` are its attributes as
    written.
    """

    start: int
    stop: int
    name: str = ""
    closes: bool = False
    given: str = ""


def tags(page: str, /) -> Iterator[Tag]:
    """Every tag and comment of a page in order; what stands between two is words, or the content of a script.

    >>> [(tag.name, tag.closes) for tag in tags("<p>会议<!-- x --></p>")]
    [('p', False), ('', False), ('p', True)]
    """
    at, end, match = page.find("<"), len(page), _TAG.match
    while at >= 0:
        found = match(page, at)
        if found is not None:
            stop, name = found.end(), found["name"].lower()
            yield Tag(at, stop, name, bool(found["close"]), found["given"])
            if name in _RAW and not found["close"]:
                closing = _RAW[name].search(page, stop)
                stop = closing.start() if closing is not None else end
        else:
            stop = _other(page, at)
            if stop > at + 1:
                yield Tag(at, stop)
        at = page.find("<", stop)


def attributes(given: str, /) -> dict[str, str]:
    """The attributes of a tag by name in small letters, the first of each name; their references are left as written.

    >>> attributes(' ID="zoom" hidden class=x')
    {'id': 'zoom', 'hidden': '', 'class': 'x'}
    """
    found: dict[str, str] = {}
    for name, double, single, bare in _ATTRIBUTE.findall(given):
        found.setdefault(name.lower(), double or single or bare)
    return found


def _other(page: str, at: int) -> int:
    """Where a stretch ends that begins with ``<`` and is no whole tag: right behind the sign where it is a word."""
    if page.startswith("<!--", at):
        empty = next((len(mark) for mark in _EMPTY if page.startswith(mark, at)), 0)
        closing = None if empty else _COMMENT_END.search(page, at + 4)
        return at + empty if empty else closing.end() if closing is not None else len(page)
    following = page[at + 1 : at + 3]
    if following[:1] in ("!", "?") or (following[:1] == "/" and len(following) > 1):
        closing_at = page.find(">", at)
        return closing_at + 1 if closing_at >= 0 else len(page)
    return len(page) if following[:1].isascii() and following[:1].isalpha() else at + 1
