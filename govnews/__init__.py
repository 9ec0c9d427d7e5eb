"""govnews: Chinese government news as it is really met, as typed objects that can be cited."""

from typing import TYPE_CHECKING

from govnews.errors import FormatError, GovNewsError, InputError, LexiconError, MissingExtra, PluginError
from govnews.front import dumps, formats, join, loads, loads_all, normalise, parse, read, read_all, samples
from govnews.model import (
    Article,
    Diagnostic,
    Document,
    Indicator,
    Initiative,
    Meeting,
    Period,
    Person,
    Selection,
    Speech,
    Statement,
)
from govnews.pipeline import Pipeline
from govnews.text import Span

if TYPE_CHECKING:
    from govnews import concepts as concepts
    from govnews import names as names
    from govnews import numbers as numbers
    from govnews import periods as periods
    from govnews import places as places
    from govnews import posts as posts

    __version__: str
else:
    from govnews.front import __getattr__ as __getattr__

__all__ = [
    "Article", "Diagnostic", "Document", "FormatError", "GovNewsError", "Indicator", "Initiative", "InputError",
    "LexiconError", "Meeting", "MissingExtra", "Period", "Person", "Pipeline", "PluginError", "Selection", "Span",
    "Speech", "Statement", "__version__", "dumps", "formats", "join", "loads", "loads_all", "normalise", "parse",
    "read", "read_all", "samples",
]  # fmt: skip
