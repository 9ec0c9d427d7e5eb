"""Words: whether a string is one in jieba's dictionary, which is read only when first asked for."""

from __future__ import annotations

from govnews.lexicon import dictionary

__all__ = ["known", "ordinary", "starts_with_word", "thing"]

#: The tags of names of people, places, bodies and other things.
_NAMES = ("nr", "ns", "nt", "nz")


def _tag(word: str) -> str:
    """What a word of two to four characters is by the dictionary's tags; what it has not is held for a name."""
    found = dictionary.known(word) if len(word) > 1 else None
    return found.tag if found else "nr"


def known(word: str) -> bool:
    """Whether jieba's dictionary has the word, of two to four characters.

    >>> known("深入"), known("明深")
    (True, False)
    """
    return len(word) > 1 and dictionary.known(word) is not None


def ordinary(word: str) -> bool:
    """Whether a string is a word of the language and no name in jieba's dictionary.

    >>> ordinary("陆续"), ordinary("陆远")
    (True, False)
    """
    return not _tag(word).startswith(_NAMES)


def thing(word: str) -> bool:
    """Whether a string is in jieba's dictionary as anything but a person: a word, a place, a body.

    >>> thing("陆续"), thing("陆远")
    (True, False)
    """
    return not _tag(word).startswith("nr")


def starts_with_word(string: str) -> bool:
    """Whether a word of two to four characters stands at the start of a string."""
    return any(known(string[:length]) for length in range(2, min(dictionary.LONGEST, len(string)) + 1))
