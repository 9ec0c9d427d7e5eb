"""An extractor of a kind of its own: the works cited in 《》."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from govnews.model import Evidence, Extra

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govnews.mentions.reading import Reading

#: No field of `govnews.Article` has this name, so the objects go to its ``extras``.
kind = "cited"

_CITED = re.compile(r"《(?P<name>[^《》\n]{1,80})》")


def extract(reading: Reading, /) -> Iterator[Extra]:
    """Each work cited, where it stands."""
    for passage in reading.passages:
        for match in passage.finditer(_CITED):
            fields = (("name", str(match["name"])),)
            yield Extra(kind=kind, fields=fields, span=match[0].span, evidence=Evidence(rule="cited.brackets"))
