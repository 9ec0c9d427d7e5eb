"""Text in any script, searched as Simplified: what is found are views of the text as it was given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from govnews.lexicon.scripts import converted
from govnews.mentions import numerals
from govnews.text import Edit

if TYPE_CHECKING:
    from govnews.text import Text

__all__ = ["as_given", "simplified"]


def simplified(text: Text, /) -> Text:
    """A text in Simplified characters, place for place; itself where nothing changes.

    >>> from govnews.text import Text
    >>> simplified(Text("八點五億"))
    Text('八点五亿')
    """
    string = str(text)
    new = converted("t2s", string)
    if new is None or new == string or len(new) != len(string):
        return text
    counts = numerals.alphabet().digits
    kept = (a if a in counts and b not in counts else b for a, b in zip(string, new, strict=True))  # 參 is 3, 参 is not
    return text.apply([Edit(0, len(string), "".join(kept))])


def as_given(found: Text, text: Text, /) -> Text:
    """The stretch of a text where something stands in what `simplified` made of it.

    >>> from govnews.text import Text
    >>> text = Text("約八點五億元")
    >>> as_given(simplified(text)[1:5], text)
    Text('八點五億')
    """
    span = found.span
    return text[span.start : span.end]
