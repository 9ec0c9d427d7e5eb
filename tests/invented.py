"""Documents that nobody printed, for tests of what is done with documents."""

from __future__ import annotations

from decimal import Decimal

from attrs import evolve
from hypothesis import strategies as st

from govnews.errors import FormatError
from govnews.model import (
    AgendaItem,
    Article,
    Author,
    Caption,
    Date,
    Diagnostic,
    Document,
    Evidence,
    Extra,
    Indicator,
    Initiative,
    Meeting,
    Paragraph,
    Participant,
    Period,
    Person,
    Selection,
    Source,
    Speaker,
    Speech,
    Statement,
)
from govnews.text import Range, Span

KICKER = "周明远在茶业振兴推进会上强调"
HEADLINE = "聚力攻坚 推动“云上江州”建设走深走实"
LEAD = (
    "江州日报讯（记者 林舟）3月5日，江州市委召开茶业振兴推进会。市委书记周明远出席并讲话。市委副书记、市长何文清主持。"
)
SPEECH = "周明远强调，要坚持问题导向，用好“云上江州”平台。去年，全市生产总值增长6.1%，回落1.8个百分点。"
FIGURES = "青川县茶园面积3.10万亩，产值居全省第3位；今年力争再增1500至2000亩。"
TEXT = f"{KICKER}\n{HEADLINE}\n{LEAD}\n{SPEECH}\n{FIGURES}"


def span(part: str, *, nth: int = 0) -> Span:
    """Where a part of the invented text stands."""
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(part, start + 1)
    return Span(start=start, end=start + len(part), source=(Range(start=start, end=start + len(part)),))


def indicator(words: str, name: str, value: str, **fields: object) -> Indicator:
    """An indicator of the invented text."""
    return Indicator(name=name, value=Decimal(value), text=words, span=span(words), **fields)  # type: ignore[arg-type]


def article() -> Article:
    """An article with one or more of everything."""
    statement = "要坚持问题导向，用好“云上江州”平台。"
    rule = Evidence(rule="names.titled", inferred=("titles",))
    return Article(
        headline=HEADLINE,
        kicker=KICKER,
        subheadlines=("何文清主持",),
        authors=(Author(name="林舟", role="reporter"),),
        publisher="江州日报",
        published=Period.parse("2024-03-06"),
        script="Hans",
        paragraphs=tuple(Paragraph(text=text, span=span(text)) for text in (LEAD, SPEECH, FIGURES)),
        captions=(Caption(text="会场", photographer="林舟", span=span("推进会")),),
        continued_on="3版",
        people=Selection(
            (
                Person(
                    name="周明远",
                    titles=("市委书记",),
                    spans=(span("周明远", nth=1), span("周明远", nth=2)),
                    evidence=rule,
                ),
                Person(name="何文清", titles=("市委副书记", "市长"), spans=(span("何文清"),)),
            )
        ),
        meetings=Selection(
            (
                Meeting(
                    name="茶业振兴推进会",
                    kind="promotion",
                    organizer="江州市委",
                    ordinal=2,
                    date=Period.parse("2024-03-05"),
                    format="video",
                    place="江州",
                    chairs=(Participant(name="何文清", titles=("市长",)),),
                    attendees=(Participant(name="林秋禾"),),
                    agenda=(AgendaItem(verb="听取", text="工作汇报"),),
                    span=span("茶业振兴推进会"),
                ),
            )
        ),
        speeches=Selection(
            (
                Speech(
                    speaker=Speaker(name="周明远", titles=("市委书记",)),
                    mode="indirect",
                    meeting="茶业振兴推进会",
                    statements=(Statement(verb="强调", text=statement, span=span(statement)),),
                ),
            )
        ),
        indicators=Selection(
            (
                indicator(
                    "生产总值增长6.1%",
                    "生产总值",
                    "6.1",
                    unit="%",
                    measure="growth",
                    region="全市",
                    period=Period.parse("2023"),
                ),
                indicator("回落1.8个百分点", "生产总值", "-1.8", unit="百分点", measure="change", basis="yoy"),
                indicator("茶园面积3.10万亩", "茶园面积", "31000", unit="亩", region="青川县"),
                indicator("产值居全省第3位", "产值", "3", measure="rank", region="青川县"),
                indicator(
                    "再增1500至2000亩",
                    "茶园面积",
                    "1500",
                    value_max=Decimal(2000),
                    unit="亩",
                    measure="change",
                    status="target",
                    approx="about",
                    period=Period.parse("2024-01-01/2024-12-31"),
                ),
            )
        ),
        initiatives=Selection(
            (
                Initiative(
                    name="云上江州",
                    kind="platform",
                    components=("政务", "民生"),
                    spans=(span("云上江州"), span("云上江州", nth=1)),
                ),
            )
        ),
        extras=(Extra(kind="weather", fields={"sky": "晴", "wind": None}, span=span("3月5日"), evidence=rule),),
        evidence=Evidence(rule="web"),
    )


def document() -> Document:
    """A document of one article, with a diagnostic and sources of every kind."""
    place = Range(start=3, end=5, page=2, box=(1.0, 2.5, 30.0, 40.25), file="page2.txt")
    mended = Diagnostic(
        code="mojibake", message="mended", span=Span(start=3, end=5, source=(place, place)), before="浼氳", after="会议"
    )
    return Document(
        source=Source(uri="江州/0306.txt", media_type="text/plain", encoding="utf-8", sha256="0" * 64),
        text=TEXT,
        articles=Selection((article(),)),
        diagnostics=(mended, Diagnostic(code="note", message="nothing else")),
    )


def saying(text: str) -> Document:
    """A document in which every string that the input can set is the one given."""
    whole = Span(start=0, end=len(text), source=(Range(start=0, end=len(text)),))
    return evolve(
        document(),
        source=Source(uri=text or None),
        text=text,
        articles=Selection(
            (
                Article(
                    headline=text,
                    kicker=text,
                    subheadlines=(text,),
                    authors=(Author(name=text, role="editor"),),
                    publisher=text,
                    paragraphs=(Paragraph(text=text, span=whole),),
                    continued_on=text,
                    people=Selection((Person(name=text, titles=(text,), spans=(whole,)),)),
                    meetings=Selection(
                        (
                            Meeting(
                                name=text,
                                organizer=text,
                                place=text,
                                chairs=(Participant(name=text),),
                                agenda=(AgendaItem(verb=text, text=text),),
                                span=whole,
                            ),
                        )
                    ),
                    speeches=Selection(
                        (
                            Speech(
                                speaker=Speaker(name=text),
                                mode="direct",
                                statements=(Statement(verb=text, text=text, span=whole),),
                            ),
                        )
                    ),
                    indicators=Selection(
                        (Indicator(name=text, value=Decimal(1), unit=text, region=text, text=text, span=whole),)
                    ),
                    initiatives=Selection((Initiative(name=text, components=(text,), spans=(whole,)),)),
                ),
            )
        ),
        diagnostics=(Diagnostic(code="note", message=text, before=text, after=text),),
    )


# -- any document at all ---------------------------------------------------------------------------------------------

texts = st.text(max_size=12)
_words = st.lists(texts, max_size=2).map(tuple)
_count = st.integers(0, 10**6)
_ranges = st.builds(
    Range,
    start=_count,
    end=_count,
    page=st.none() | st.integers(1, 99),
    file=st.none() | texts,
    box=st.none() | st.tuples(*[st.floats(allow_nan=False, allow_infinity=False)] * 4),
)
spans = st.builds(Span, start=_count, end=_count, source=st.lists(_ranges, max_size=2).map(tuple))
_spans = st.lists(spans, max_size=2).map(tuple)
_evidence = st.none() | st.builds(Evidence, rule=texts, inferred=_words)
numbers = st.decimals(allow_nan=False, allow_infinity=False)
dates = st.builds(
    Date, st.none() | st.integers(1, 9999), st.integers(1, 12), st.none() | st.integers(1, 28)
) | st.builds(Date, st.integers(1, 9999))


def _between(one: Date, other: Date) -> Period:
    """From the earlier to the later of two dates."""
    try:
        return Period(one, other)
    except FormatError:
        return Period(other, one)


periods = (
    st.builds(Period, dates)
    | st.builds(_between, dates, dates)
    | st.builds(Period, st.none(), dates)
    | st.builds(
        Period,
        dates,
        interval=st.just(True),  # noqa: FBT003 - the strategy's own argument
    )
)
indicators = st.builds(
    Indicator,
    name=texts,
    value=numbers,
    value_max=st.none() | numbers,
    unit=st.none() | texts,
    measure=st.sampled_from(("level", "growth", "change", "rank")),
    approx=st.sampled_from((None, "over", "under", "about")),
    basis=st.sampled_from((None, "yoy", "qoq")),
    period=st.none() | periods,
    text=texts,
    span=spans,
    evidence=_evidence,
)
people = st.builds(Person, name=texts, titles=_words, spans=_spans, evidence=_evidence)
_participants = st.lists(st.builds(Participant, name=texts, titles=_words), max_size=2).map(tuple)
meetings = st.builds(
    Meeting,
    name=texts,
    ordinal=st.none() | st.integers(),
    date=st.none() | periods,
    chairs=_participants,
    attendees=_participants,
    agenda=st.lists(st.builds(AgendaItem, verb=texts, text=texts), max_size=2).map(tuple),
    span=st.none() | spans,
)
speeches = st.builds(
    Speech,
    speaker=st.builds(Speaker, name=st.none() | texts, titles=_words),
    mode=st.sampled_from(("indirect", "signed")),
    statements=st.lists(st.builds(Statement, verb=st.none() | texts, text=texts, span=spans), max_size=2).map(tuple),
)
extras = st.builds(
    Extra, kind=texts, fields=st.dictionaries(texts, st.none() | texts, max_size=2), span=st.none() | spans
)
articles = st.builds(
    Article,
    headline=st.none() | texts,
    subheadlines=_words,
    published=st.none() | periods,
    paragraphs=st.lists(st.builds(Paragraph, text=texts, span=spans), max_size=2).map(tuple),
    people=st.lists(people, max_size=2),
    meetings=st.lists(meetings, max_size=1),
    speeches=st.lists(speeches, max_size=1),
    indicators=st.lists(indicators, max_size=2),
    extras=st.lists(extras, max_size=1).map(tuple),
)
documents = st.builds(
    Document,
    text=texts,
    articles=st.lists(articles, max_size=2),
    source=st.builds(Source, uri=st.none() | texts),
    diagnostics=st.lists(st.builds(Diagnostic, code=texts, message=texts, before=st.none() | texts), max_size=1).map(
        tuple
    ),
)
