"""Numbers as they stand in running text, with their units and the words that say how exact they are."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from attrs import evolve, frozen

from govnews.errors import FormatError
from govnews.lexicon import cache
from govnews.lexicon.characters import is_han
from govnews.lexicon.signs import DIGITS
from govnews.mentions import numerals, readable
from govnews.mentions.number_patterns import Vocabulary, vocabulary
from govnews.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from govnews.model import Approximation
    from govnews.text import Match

__all__ = ["NumberKind", "NumberMention", "find"]

NumberKind: TypeAlias = Literal["quantity", "percent", "ordinal", "duration"]

_Ends: TypeAlias = "tuple[Decimal, Decimal | None]"

_PARTS = {"百": "%", "千": "‰", "万": "‱"}
_PIECE = ("个", "個")
_CELL = 24
_SLACKS = re.compile("[余餘多几幾]")
_HALF = Decimal("0.5")
_LATELY = "近"
#: Two by two, no numeral.
_PAIRS = "两两"
_WORDS_TO = ("至", "到")
_SLACK = "余多几来餘幾來"
_NO_SLACK = str.maketrans("", "", _SLACK)
#: Four figures that a word follows directly are the year of something (2020中央广播电视总台).
_LIKE_YEAR = re.compile("(?:19|20|１９|２０)[0-9０-９]{2}")
_LISTED = re.compile(r"\s?(?:、|和|与|及|或)\s?")
_FIGURES = re.compile(r"[0-9０-９][0-9０-９.．]{0,12}")
#: Two neighbouring digits that stand alone.
_PAIR = re.compile(f"(?<![两{DIGITS}])(?:一二|一两|二三|两三|三四|四五|五六|六七|七八|八九)(?![两{DIGITS}])")


@frozen(kw_only=True)
class NumberMention:
    """A number with its unit: ``text`` is all of it, ``number`` the numeral, ``unit_text`` the unit as printed.

    万, 亿 and the like are multiplied into ``value``; ``value_max`` is the upper end of a range.
    """

    value: Decimal
    value_max: Decimal | None = None
    unit: str | None = None
    approx: Approximation | None = None
    ordinal: bool = False
    kind: NumberKind = "quantity"
    text: Text
    number: Text
    unit_text: Text | None = None


class _Piece(NamedTuple):
    """A numeral's value or two, and the words it was printed with."""

    ends: _Ends
    number: Text
    text: Text
    unit: Text | None


def find(text: Text) -> Iterator[NumberMention]:
    """Every number of a text, in order; dates, times, telephone and document numbers are left out.

    A text that is nothing but a Chinese numeral (a cell that says 十五) is that number, though running text would not
    show it to be one.

    >>> [(str(n.value), n.unit, n.approx) for n in find(Text("建成3000余个站点，投资1.6亿元，增长百分之八点五"))]
    [('3000', '个', 'over'), ('160000000', '元', None), ('8.5', '%', None)]
    """
    whole = _alone(text)
    if whole is not None:
        yield whole
        return
    known = vocabulary()
    held: list[NumberMention] = []
    for match in text.finditer(known.pattern):
        if match.said("skip"):
            continue
        for found in (_first(match[0]),) if match.said("lead") else _mentions(match, known):
            if held and not _listed(held[-1], found, text):
                yield from _shared(held)
                held = []
            held.append(found)
    yield from _shared(held)


def _alone(text: Text) -> NumberMention | None:
    """The number that the whole of a short text is."""
    words = text.strip() if len(text) <= _CELL else text
    if len(words) > _CELL or not words.fullmatch(_numeral()) or _PAIRS in str(words):
        return None
    try:
        value = readable.read(str(words))
    except FormatError:
        return None
    approx: Approximation | None = "over" if words.search(_SLACKS) else None
    return NumberMention(value=value, approx=approx, text=words, number=words)


def _first(words: Text) -> NumberMention:
    """The first place, said without a number (首位)."""
    return NumberMention(value=Decimal(1), ordinal=True, kind="ordinal", text=words, number=words)


def _listed(one: NumberMention, other: NumberMention, text: Text) -> bool:
    """Whether a number is the next of a list, and the one before it has no unit of its own."""
    if one.ordinal or other.ordinal or not (one.unit is None or one.unit in _PIECE):
        return False
    if one.unit is not None and (str(other.unit_text)[:1] != str(one.unit_text) or other.unit in _PIECE):
        return False
    if not _FIGURES.fullmatch(str(one.number)):
        return False
    return text.after(one.text).before(other.text).fullmatch(_LISTED) is not None


def _shared(group: list[NumberMention]) -> Iterator[NumberMention]:
    """The numbers of a list whose unit is printed once, after the last (0.9、0.6个百分点), with that unit."""
    if not group:
        return
    *before, last = group
    for one in before if last.unit is not None else ():
        value = _scaled(one.value, str(one.number), None, str(last.number))
        yield evolve(one, value=value, unit=last.unit, kind=last.kind, approx=one.approx or last.approx)
    yield from (group if last.unit is None else (last,))


def _mentions(match: Match, known: Vocabulary) -> Iterator[NumberMention]:
    """The one number that a match holds, or the two of ``从 A 到 B``; none where the numeral is none."""
    first, second, unit = match["first"], match.get("second"), match.get("unit") or match.get("cut")
    low = _read(str(first))
    if low is None:
        return
    if second is None:
        loose = match.said("unit") in known.loose and first.fullmatch(_LIKE_YEAR)
        if (loose or (_bare(match) and match[0].fullmatch(_LIKE_YEAR))) and is_han(str(match.after[:1])):
            return
        yield from _mention(match, known, _Piece(low, first, match[0], unit))
        return
    high, between, to = _read(str(second)), match.get("between"), match["to"]
    if high is None or (_bare(match) and str(to) not in _WORDS_TO):
        return
    start = low[0] if between is not None else _scaled(low[0], str(first), high[0], str(second))
    if start < high[0] and not (match.get("from") is not None and str(to) in _WORDS_TO):
        yield from _mention(match, known, _Piece((start, high[0]), first.through(second), match[0], unit or between))
        return
    yield from _mention(match, known, _Piece(low, first, match[0].before(to), between or unit))
    yield from _mention(match, known, _Piece(high, second, match[0].after(to), unit))


def _mention(match: Match, known: Vocabulary, piece: _Piece) -> Iterator[NumberMention]:
    meaning = known.units.get(str(piece.unit)) if piece.unit is not None else None
    divided = _divided(match, piece.ends)
    if divided is None:
        return
    parts, value, upper = divided
    times = meaning.times if meaning else 1
    if match.said("half"):
        value += _HALF
    if match.said("tenth"):
        value += (numerals.value(match.said("tenth")) or 0) / Decimal(10)
    if match.said("minus"):
        times = -times
    kind: NumberKind = "percent" if parts else meaning.kind if meaning else "quantity"
    ordinal = bool(match.said("ordinal"))
    yield NumberMention(
        value=value * times,
        value_max=None if upper is None else upper * times,
        unit=parts or (f"{meaning.name}{_per(match)}" if meaning else None),
        approx=_approx(match, known, str(piece.number), kind),
        ordinal=ordinal,
        kind="ordinal" if ordinal else kind,
        text=piece.text,
        number=piece.number,
        unit_text=piece.unit,
    )


def _per(match: Match) -> str:
    """What a price is for, where it is printed behind a stroke (元/500克)."""
    per = match.said("per")
    return f"/{numerals.fold(per)}" if per else ""


def _divided(match: Match, ends: _Ends) -> tuple[str | None, Decimal, Decimal | None] | None:
    """The unit that 百分之 and the like stand for, and the value; a fraction worked out; None for one by nothing."""
    value, upper = ends
    if match.said("share"):
        return "%", Decimal(numerals.alphabet().shares[match.said("share")]), None
    parts = match.said("parts").removesuffix("分之")
    if parts in _PARTS:
        return _PARTS[parts], value, upper
    if match.said("top"):
        above = numerals.value(match.said("top"))
        return (None, above / value, None) if above is not None and value else None
    if not parts:
        return None, value, upper
    below = numerals.value(parts)
    return (None, value / below, None) if below else None


def _bare(match: Match) -> bool:
    return not any(map(match.said, ("between", "unit", "cut", "after", "within", "before")))


def _approx(match: Match, known: Vocabulary, number: str, kind: str) -> Approximation | None:
    """The word after the number, in it, or before it; 近 before a length of time means the latest, not nearly."""
    for group in ("after", "within", "before"):
        word = match.said(group).strip()
        if word and not (group == "before" and kind == "duration" and word == _LATELY):
            return known.approx[word]
    more = match.said("cut") and not match.said("half")
    return "over" if more or any(character in _SLACK for character in number) else None


def _read(numeral: str) -> _Ends | None:
    """What a numeral is worth: one value, or two where it says from one to the next (三四十, 三至五)."""
    numeral = numerals.fold(numeral).translate(_NO_SLACK)
    if numeral == "半":
        return _HALF, None
    if numeral in numerals.alphabet().shares:
        return Decimal(0), None
    ends = _two(numeral)
    if ends is not None:
        return ends
    if len(numeral) > 1 and not numeral.isascii() and numerals.digits(numeral) is not None:
        return None
    value = numerals.value(numeral)
    return None if value is None else (value, None)


def _two(numeral: str) -> _Ends | None:
    """The two values of a numeral that names both."""
    low, to, high = numeral.partition("到" if "到" in numeral else "至")
    if not to:
        pair = None if numeral.isascii() else _PAIR.search(numeral)
        if pair is None:
            return None
        low, high = (numeral[: pair.start()] + digit + numeral[pair.end() :] for digit in pair[0])
    start, end = numerals.value(low), numerals.value(high)
    return (start, end) if start is not None and end is not None and start < end else None


def _scaled(low: Decimal, first: str, high: Decimal | None, second: str) -> Decimal:
    """The lower end of a range, or the first of a list, whose 万 or 亿 is printed once (3至5万)."""
    known = numerals.alphabet().powers
    powers = "".join(character for character in second if character in known)
    if not powers or any(character in known for character in first):
        return low
    scaled = numerals.value(f"{first}{powers}")
    return scaled if scaled is not None and (high is None or scaled <= high) else low


@cache
def _numeral() -> re.Pattern[str]:
    """Nothing but Chinese digits and powers of ten, one digit or 十 among them, with 点, slack and blanks."""
    known = numerals.alphabet()
    digits = "".join(
        sorted(c for c in {*known.digits, *(c for c, power in known.powers.items() if power == 1)} if not c.isdecimal())
    )
    powers = "".join(sorted(known.powers))
    return re.compile(
        f"[负負]?(?=[^{digits}]{{0,8}}[{digits}])[{digits}{powers}][{digits}{powers}点點{_SLACK} \u3000]{{0,{_CELL}}}"
    )
