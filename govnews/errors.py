"""What can go wrong through a caller, a plug-in or a data file; damaged news is never an error.

The family::

    GovNewsError
    ├── InputError      the caller gave something that cannot be read at all
    ├── FormatError     a format, parser or other name that nobody registered, or a file that is not in it
    ├── PluginError     a plug-in could not be loaded or returned the wrong type
    ├── LexiconError    a data file of the lexicon is malformed
    └── MissingExtra    an optional dependency is not installed
"""

from __future__ import annotations

__all__ = ["FormatError", "GovNewsError", "InputError", "LexiconError", "MissingExtra", "PluginError"]


class GovNewsError(Exception):
    """Base of all errors of this library: what went wrong, where, and what to do about it.

    >>> print(GovNewsError("no such file", where="a.txt", remedy="check the path"))
    a.txt: no such file; check the path
    """

    def __init__(self, what: str, /, *, where: str | None = None, remedy: str | None = None) -> None:
        super().__init__(what, where, remedy)
        self.what = what
        self.where = where
        self.remedy = remedy

    def __reduce__(self) -> tuple[object, ...]:
        """Pickle by what was said, so that worker processes can send errors home."""
        return _rebuild, (type(self), self.what, self.where, self.remedy)

    def __str__(self) -> str:
        """One line, whatever the parts hold."""
        message = f"{self.where}: {self.what}" if self.where else self.what
        message = f"{message}; {self.remedy}" if self.remedy else message
        return " ".join(message.split())


class InputError(GovNewsError):
    """The caller gave a path, a type or a value that cannot be read."""


class FormatError(GovNewsError):
    """A name that nobody registered, or data that is not in the format it should be in."""


class PluginError(GovNewsError):
    """A plug-in could not be loaded, or does not do what its socket asks."""


class LexiconError(GovNewsError):
    """A file of the lexicon is malformed; ``where`` names file and key."""


class MissingExtra(GovNewsError):  # noqa: N818 - reads as what it is: `except MissingExtra`
    """An optional dependency is missing; ``remedy`` names the extra to install."""


def _rebuild(kind: type[GovNewsError], what: str, where: str | None, remedy: str | None) -> GovNewsError:
    return kind(what, where=where, remedy=remedy)
