"""Words: whether a string is one in jieba's dictionary, which is read only when first asked for."""

from __future__ import annotations

import warnings
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["known", "starts_with_word"]

_LONGEST = 4


@cache
def _frequencies() -> Mapping[str, int]:
    """The list of jieba, read by a tokenizer of our own: the cache it shares under /tmp is not touched."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # jieba imports pkg_resources
        import jieba  # noqa: PLC0415 - a second and eighty megabytes, wanted by few texts

    tokenizer = jieba.Tokenizer()
    frequencies, _ = tokenizer.gen_pfdict(tokenizer.get_dict_file())
    return frequencies  # type: ignore[no-any-return]


def known(word: str) -> bool:
    """Whether jieba's dictionary has the word.

    >>> known("深入"), known("明深")
    (True, False)
    """
    return _frequencies().get(word, 0) > 0


def starts_with_word(string: str) -> bool:
    """Whether a word of two to four characters stands at the start of a string."""
    return any(known(string[:length]) for length in range(2, min(_LONGEST, len(string)) + 1))
