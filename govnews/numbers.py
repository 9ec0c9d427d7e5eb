"""Numbers: read a numeral, or find the numbers of a text.

>>> read("三亿一千万")
Decimal('310000000')
>>> [(str(found.value), found.unit) for found in find("投资1.6亿元，同比增长百分之八点五")]
[('160000000', '元'), ('8.5', '%')]
"""

from __future__ import annotations

from govnews.mentions import numbers
from govnews.mentions.numbers import NumberKind, NumberMention
from govnews.mentions.readable import read
from govnews.text import Text

__all__ = ["NumberKind", "NumberMention", "find", "read"]


def find(text: str | Text, /) -> tuple[NumberMention, ...]:
    """Every number of a text with its unit, in order; dates and the numbers of things are left out.

    >>> [(found.value, found.value_max, found.approx) for found in find("约3至5个")]
    [(Decimal('3'), Decimal('5'), 'about')]
    """
    return tuple(numbers.find(text if isinstance(text, Text) else Text(text)))
