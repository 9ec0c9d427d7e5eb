"""Numbers: read a numeral, or find the numbers of a text.

>>> read("三亿一千万")
Decimal('310000000')
>>> [(str(found.value), found.unit) for found in find("投资1.6亿元，同比增长百分之八点五")]
[('160000000', '元'), ('8.5', '%')]
"""

from __future__ import annotations

from attrs import evolve

from govnews.errors import InputError
from govnews.mentions import given_alone
from govnews.mentions.numbers import NumberKind, NumberMention
from govnews.mentions.readable import read
from govnews.mentions.traditional import as_given, simplified
from govnews.text import Text

__all__ = ["NumberKind", "NumberMention", "find", "read"]


def find(text: str | Text, /) -> tuple[NumberMention, ...]:
    """Every number of a text with its unit, in order; dates and the numbers of things are left out.

    Traditional numerals and units are found as Simplified ones are; ``unit`` is the Simplified name. Raises
    `InputError` for what is no text.

    >>> [(found.value, found.value_max, found.approx) for found in find("约3至5个")]
    [(Decimal('3'), Decimal('5'), 'about')]
    """
    if not isinstance(text, str | Text):
        raise InputError(f"find takes a str or Text, not {type(text).__name__}", remedy="give the text to search")
    given = text if isinstance(text, Text) else Text(text)
    read = simplified(given)
    found = given_alone.find(read)
    return tuple(found) if read is given else tuple(_as_given(mention, given) for mention in found)


def _as_given(mention: NumberMention, text: Text) -> NumberMention:
    unit = mention.unit_text
    return evolve(
        mention,
        text=as_given(mention.text, text),
        number=as_given(mention.number, text),
        unit_text=None if unit is None else as_given(unit, text),
    )
