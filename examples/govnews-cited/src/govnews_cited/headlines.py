"""A format: one line for each article, its headline."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from govnews import Document
    from govnews.sockets import Target

suffix = ".txt"
binary = False
lossless = False
needs = None


def write(documents: Iterable[Document], target: Target, /) -> None:
    """Write the headlines of all articles, an empty line for an article that has none."""
    lines = "".join(f"{article.headline or ''}\n" for document in documents for article in document.articles)
    data = lines.encode("utf-8", "replace")
    if hasattr(target, "write"):
        target.write(data)
    else:
        Path(target).write_bytes(data)
