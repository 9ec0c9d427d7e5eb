"""govnews: Chinese government news as it is really met, as typed objects that can be cited."""

from govnews.errors import FormatError, GovNewsError, InputError, LexiconError, MissingExtra, PluginError
from govnews.model import (
    Article, Diagnostic, Document, Indicator, Initiative, Meeting, Period, Person, Selection, Speech, Statement,
)  # fmt: skip
from govnews.pipeline import Pipeline
from govnews.text import Span, Text

_DEFAULT = Pipeline()
read = _DEFAULT.read
parse = _DEFAULT.parse
read_all = _DEFAULT.read_all
