"""What was read in Simplified characters, given back in the characters that were printed."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, TypeVar, cast

import attrs
from attrs import evolve

from govnews.model import Evidence, Extra, Period, Selection
from govnews.text import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from govnews.layout.draft import Draft, Layout
    from govnews.mentions.reading import Reading
    from govnews.model import Article, Diagnostic, Document
    from govnews.text import Text

__all__ = ["Transcript", "moved", "printed", "simplified"]

T = TypeVar("T")
_Place = tuple[int, int]
#: What holds no words of the text.
_WORDLESS = (Span, Period, Evidence)


class Transcript:
    """Strings of one text in the characters that another has at the same places; both are as long.

    What stands nowhere in the text takes the one form that each of its characters has there, else ``otherwise``.

    >>> Transcript("会议要求稳就业", "會議要求穩就業", str).of("稳就业", [(0, 7)])
    '穩就業'
    """

    def __init__(self, old: str, new: str, otherwise: Callable[[str], str]) -> None:
        self._old, self._new, self._otherwise = old, new, otherwise
        pairs = set(zip(old, new, strict=True))
        forms = Counter(before for before, _ in pairs)
        self._only = {before: after for before, after in pairs if forms[before] == 1}
        self._known = forms.keys()

    def of(self, string: str, places: Iterable[_Place] = ()) -> str:
        """A string as it stands in the first of the places that has it, else anywhere, else converted."""
        if string.isascii():
            return string
        return self.at(string, places) or self.at(string, [(0, len(self._old))]) or self._converted(string)

    def at(self, string: str, places: Iterable[_Place]) -> str | None:
        """A string as it stands in the first of the places that has it; None where none does."""
        if self._known >= set(string):
            for start, end in places:
                found = self._old.find(string, start, end)
                if found >= 0:
                    return self._new[found : found + len(string)]
        return None

    def _converted(self, string: str) -> str:
        other = self._otherwise(string)
        if len(other) != len(string):
            return string
        return "".join(self._only.get(before, after) for before, after in zip(string, other, strict=True))


def printed(
    document: Document, readings: Sequence[Reading], text: Text, to_traditional: Callable[[str], str]
) -> Document:
    """A document whose text and words are those of ``text``, which differs from its own by the script alone.

    Places stay as they are. Words of an object are looked for where it stands, then in its article, then in the
    document; those that stand nowhere are converted in articles printed in Traditional.
    """
    old, new = document.text, str(text)
    if old == new:
        return document
    traditional, kept = Transcript(old, new, to_traditional), Transcript(old, new, str)
    articles = [
        _Printer(traditional if article.script == "Hant" else kept, _region(reading)).of(article)
        for article, reading in zip(document.articles, readings, strict=True)
    ]
    diagnostics = tuple(_diagnostic(diagnostic, kept) for diagnostic in document.diagnostics)
    return evolve(document, text=new, articles=articles, diagnostics=diagnostics)


def moved(layout: Layout, text: Text, onto: Text) -> Layout:
    """A layout of ``text`` as one of another text as long, at the same places; what is no part of it stays."""
    return evolve(layout, articles=tuple(_moved(draft, text, onto) for draft in layout.articles))


def simplified(drafts: Iterable[Draft], text: Text, onto: Text) -> Iterator[Draft]:
    """Drafts in ``text`` as such in the same text in Simplified characters, with the words that they hold."""
    transcript = Transcript(str(text.whole), str(onto.whole), str)

    def word(said: str | None) -> str | None:
        """A word as it stands in Simplified characters."""
        return said and transcript.of(said)

    for draft in drafts:
        moved_ = _moved(draft, text, onto)
        yield evolve(
            moved_,
            pictures=tuple(evolve(each, photographer=word(each.photographer)) for each in moved_.pictures),
            authors=tuple(evolve(author, name=transcript.of(author.name)) for author in draft.authors),
            publisher=word(draft.publisher),
            continued_on=word(draft.continued_on),
            continued_from=word(draft.continued_from),
        )


def _moved(draft: Draft, text: Text, onto: Text) -> Draft:
    text, onto = text.whole, onto.whole

    def views(lines: tuple[Text, ...]) -> tuple[Text, ...]:
        """Lines as the same places of the other text; one that is no part of the text stays."""
        return type(lines)([onto[(at := line.span).start : at.end] if text.holds(line) else line for line in lines])

    return evolve(
        draft,
        kicker=views(draft.kicker),
        headline=views(draft.headline),
        subheadlines=views(draft.subheadlines),
        byline=views(draft.byline),
        paragraphs=tuple(views(lines) for lines in draft.paragraphs),
        pictures=tuple(evolve(picture, lines=views(picture.lines)) for picture in draft.pictures),
    )


class _Printer:
    """The words of one article; one word is printed alike wherever it stands nowhere near."""

    def __init__(self, transcript: Transcript, region: _Place) -> None:
        self._transcript = transcript
        self._region = region
        self._told: dict[str, str] = {}

    def of(self, article: Article) -> Article:
        """The article with its words as printed."""
        return self._object(article, [self._region])

    def _thing(self, thing: object, places: list[_Place]) -> object:
        """Anything of the model with its words as printed."""
        if isinstance(thing, str):
            return self._word(thing, places)
        if isinstance(thing, Selection):
            return Selection(self._thing(item, places) for item in thing)
        if type(thing) is tuple:
            return tuple(self._thing(item, places) for item in thing)
        return thing if isinstance(thing, _WORDLESS) else self._object(thing, places)

    def _object(self, thing: T, places: list[_Place]) -> T:
        kind: type = type(thing)
        if not attrs.has(kind):
            return thing
        here = _places(thing) or places
        said = {field.name: self._field(thing, field.name, here) for field in attrs.fields(kind)}
        return cast("T", evolve(cast("Article", thing), **said))  # type: ignore[arg-type]  # any class of the model

    def _field(self, thing: object, name: str, places: list[_Place]) -> object:
        value: object = getattr(thing, name)
        if isinstance(thing, Extra) and name == "fields":  # their names are the plug-in's own
            return tuple((key, self._thing(said, places)) for key, said in thing.fields)
        return self._thing(value, places)

    def _word(self, word: str, places: list[_Place]) -> str:
        here = self._transcript.at(word, places)
        if here is not None:
            return self._told.setdefault(word, here) and here
        if word not in self._told:
            self._told[word] = self._transcript.of(word, [self._region])
        return self._told[word]


def _places(thing: object) -> list[_Place]:
    """Where an object stands."""
    span: object = getattr(thing, "span", None)
    spans: Sequence[object] = getattr(thing, "spans", ())
    return [(each.start, each.end) for each in (span, *spans) if isinstance(each, Span)]


def _region(reading: Reading) -> _Place:
    """Where an article stands, from its first part to its last."""
    parts = (*reading.passages, *reading.captions)
    whole = parts[0].through(parts[-1]).span if parts else None
    return (whole.start, whole.end) if whole else (0, 0)


def _diagnostic(diagnostic: Diagnostic, transcript: Transcript) -> Diagnostic:
    if diagnostic.span is None:
        return diagnostic
    place = [(diagnostic.span.start, diagnostic.span.end)]
    before, after = (word and (transcript.at(word, place) or word) for word in (diagnostic.before, diagnostic.after))
    return evolve(diagnostic, before=before, after=after)
