"""Words: whether a string is one in jieba's dictionary, which is read only when first asked for."""

from __future__ import annotations

import warnings
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["known", "ordinary", "starts_with_word", "thing"]

#: The tags of names of people, places, bodies and other things.
_NAMES = ("nr", "ns", "nt", "nz")
_LONGEST = 4


@cache
def _tags() -> Mapping[str, str]:
    """The words of jieba's list and what each is; read here, so that the cache it shares under /tmp is not touched."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # jieba imports pkg_resources
        import jieba  # noqa: PLC0415 - half a second and forty megabytes, wanted by few texts

    with jieba.Tokenizer().get_dict_file() as file:
        lines = (line.decode("utf-8").split() for line in file)
        return {line[0]: line[-1] for line in lines if 1 < len(line[0]) <= _LONGEST}


def known(word: str) -> bool:
    """Whether jieba's dictionary has the word, of two to four characters.

    >>> known("深入"), known("明深")
    (True, False)
    """
    return word in _tags()


def ordinary(word: str) -> bool:
    """Whether a string is a word of the language and no name in jieba's dictionary.

    >>> ordinary("陆续"), ordinary("陆远")
    (True, False)
    """
    return not _tags().get(word, "nr").startswith(_NAMES)


def thing(word: str) -> bool:
    """Whether a string is in jieba's dictionary as anything but a person: a word, a place, a body.

    >>> thing("陆续"), thing("陆远")
    (True, False)
    """
    return not _tags().get(word, "nr").startswith("nr")


def starts_with_word(string: str) -> bool:
    """Whether a word of two to four characters stands at the start of a string."""
    return any(known(string[:length]) for length in range(2, min(_LONGEST, len(string)) + 1))
