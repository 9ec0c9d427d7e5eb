"""A whole HTML page of documents, to open in a browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govnews.display.html import escaped, legend, sections, style

if TYPE_CHECKING:
    from collections.abc import Iterable

    from govnews.model import Document

__all__ = ["page"]

_FRAME = (
    "body{margin:0;background:#eef0f4}"
    ".govnews{max-width:60em;margin:0 auto;padding:2em 1em;background:none}"
    ".govnews h1{font-size:1.1em;margin:2em 0 .6em;color:#5d6675;font-weight:600}"
    ".govnews nav{font-size:.9em;margin:0 0 1.5em}"
    ".govnews nav a{color:#2b5ea8;text-decoration:none}"
    ".govnews nav li{margin:.15em 0}"
)


def page(documents: Iterable[Document], /, *, title: str = "govnews") -> str:
    """A page with a list of what is in it, then each document's articles; it needs nothing from elsewhere."""
    found = tuple(documents)
    links = "".join(
        f'<li><a href="#d{d}a{a}">{escaped(article.headline or "—")}</a></li>'
        for d, document in enumerate(found)
        for a, article in enumerate(document.articles)
    )
    body = "".join(_document(document, number) for number, document in enumerate(found))
    return (
        f'<!DOCTYPE html><html lang="zh-Hans"><head><meta charset="utf-8"><title>{escaped(title)}</title>'
        f'<meta name="viewport" content="width=device-width,initial-scale=1">{style()}<style>{_FRAME}</style></head>'
        f'<body><main class="govnews"><nav><ol>{links}</ol></nav>{legend()}{body}</main></body></html>\n'
    )


def _document(document: Document, number: int) -> str:
    articles = "".join(
        f'<section id="d{number}a{at}">{sections(article)}</section>' for at, article in enumerate(document.articles)
    )
    return f"<h1>{escaped(document.name or 'document')}</h1>{articles}"
