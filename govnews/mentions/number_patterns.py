"""The one pattern that finds numbers, made from the lexicon when first used."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, TypeAlias

from attrs import frozen

from govnews import lexicon
from govnews.lexicon import cache
from govnews.lexicon.signs import DIGITS, NUMERALS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from govnews.lexicon import Entry
    from govnews.model import Approximation

__all__ = ["Unit", "Vocabulary", "vocabulary"]

UnitKind: TypeAlias = Literal["quantity", "percent", "duration"]

_HAN = f"两{DIGITS}兩"
_FORMAL = "壹贰叁肆伍陆柒捌玖貳參陸"
_D = "[0-9０-９]"
_FIGURES = (
    rf"(?:{_D}{{1,3}}(?:[,，]{_D}{{3}}(?!{_D})){{1,6}}|{_D}{{1,20}})(?:[.．]{_D}{{1,12}}|[·•・]{_D}{{1,4}}(?=[%％]))?"
)
_TO = "[-－—–~～至到]{1,2}"
_MONTH = f"(?:{_D}{{1,2}}|[{NUMERALS}]{{1,2}})"
_LIKE_DATES = rf"""
    (?:[12]{_D}{{3}}年?{_TO})?[12１２]{_D}{{3}}年(?!期)(?:度|{_D}{{1,2}}月(?:{_D}{{1,2}}[日号])?)?
  | [一二][〇零○{DIGITS}]{{3}}年
  | {_MONTH}(?:{_TO}{_MONTH})?月(?:份|(?:{_D}{{1,2}}|[{NUMERALS}]{{1,3}})(?:{_TO}{_D}{{1,2}})?[日号])?
  | {_D}{{1,2}}(?:[日号]?{_TO}{_D}{{1,2}})?日(?!元|均)
  | [(（]{_D}{{1,3}}[)）][年日月]?
  | [12]{_D}{{3}}(?P<dash>[-./／]){_D}{{1,2}}(?P=dash){_D}{{1,2}}
  | 1[0-3]{_D}年(?:度|{_D}{{1,2}}月(?:{_D}{{1,2}}日)?)
  | {_D}{{1,2}}[:：]{_D}{{2}}(?:[:：]{_D}{{2}})?
  | {_D}{{1,2}}[时時](?![代期尚速装效空段长间])(?:{_D}{{1,2}}分)?
  | {_D}{{1,2}}点(?:钟|半|整|许|{_D}{{1,2}}分)
  | (?<=[上下中]午){_D}{{1,2}}点 | (?<=[早晚]上){_D}{{1,2}}点
  | {_D}0年代 | 第?[一二三四1-4](?:[至到][一二三四1-4])?季度?
"""
_LIKE_CODES = rf"""
    [A-Za-zＡ-Ｚ][-－]?{_D}{{1,20}}+(?:\.{_D}{{1,4}}+)?(?!{_D}|[.,，]{_D}|\s?(?:[万亿%％元]|美元))
  | [〔\[［【(（][12]{_D}{{3}}[〕\]］】)）]第?{_D}{{1,5}}号
  | 第?{_D}{{1,6}}号
  | (?<!{_D})(?:1[3-9]{_D}{{9}}|0{_D}{{2,3}}[-－—]{_D}{{7,8}}|[48]00[-－—]?{_D}{{3,4}}[-－—]?{_D}{{3,4}})(?!{_D})
  | (?<!{_D})0{_D}{{1,19}}(?![.．]?{_D})
  | {_D}{{1,4}}(?:[+＋][0-9A-ZＮX]{{1,4}}){{1,8}}
  | {_D}{{21,400}}
  | {_D}{{1,4}}(?:\.{_D}{{1,4}}){{2,6}}
  | {_D}{{1,2}}[·•・∙]{_D}{{1,2}}(?!{_D}|[%％])
  | ^\s{{0,3}}{_D}{{1,2}}[、.．](?!{_D})
"""


_SHORT = f"[{_HAN}十0-9]{{1,3}}"
_BARE = "(?:[百千]?[万亿萬億]{1,2}|[百千])"
_EXACT = ("money", "measure", "times", "fan")


@frozen(kw_only=True)
class Unit:
    """A unit under its one name, what kind of number it makes, and what one of it is worth in that name."""

    name: str
    kind: UnitKind
    times: int = 1


@frozen(kw_only=True)
class Vocabulary:
    """The pattern, what its words mean, and the units that only figures may have (``loose``)."""

    pattern: re.Pattern[str]
    units: dict[str, Unit]
    approx: dict[str, Approximation]
    loose: frozenset[str]


@cache
def vocabulary() -> Vocabulary:
    """The pattern and the meaning of its words, from the lexicon."""
    approx: dict[str, Approximation] = {}
    for entry in lexicon.entries("approximations"):
        approx |= dict.fromkeys(entry.words, entry.data["approx"])  # type: ignore[arg-type]
    return Vocabulary(
        pattern=re.compile(_source(), re.VERBOSE | re.MULTILINE),
        units=_units(),
        approx=approx,
        loose=frozenset(lexicon.words("units", "figures_only")),
    )


def _units() -> dict[str, Unit]:
    units: dict[str, Unit] = {}
    for entry in lexicon.entries("units"):
        for word in entry.words:
            kind, times = entry.data.get("kind", "quantity"), int(str(entry.data.get("times", 1)))
            units[word] = Unit(name=str(entry.data.get("unit", word)), kind=kind, times=times)  # type: ignore[arg-type]
    cut = {word[1:]: unit for word, unit in reversed(units.items()) if word[0] in "个個" and len(word) > 1}
    return cut | units


def _source() -> str:
    entries = lexicon.entries("units")
    units = _branch(entries)
    cut = lexicon.alternation(word[1:] for e in entries for word in e.words if word[0] in "个個" and len(word) > 1)
    before = f"(?:{'|'.join(entry.source for entry in _placed('before'))})"
    bare = lexicon.alternation(lexicon.words("approximations", "bare"))
    some = lexicon.alternation(lexicon.words("approximations", "some"))
    after = _branch(_placed("after"))
    slack = lexicon.alternation(lexicon.words("approximations", "more"))
    plain = f"(?:{_arabic()}|{_han()})"
    return rf"""
    (?={_gate()})
    (?: (?P<lead>{lexicon.entry("measures", "first_place").source})
      | (?P<skip>{_LIKE_DATES}|{_LIKE_CODES}|{_codes(entries)})
      | (?:(?P<before>{before}|{bare}(?={_BARE}))\s?(?![12]{_D}{{3}}年|{_D}{{1,2}}[月日号](?!内)))?
        (?P<from>(?<=[从由自]))?
        (?P<minus>(?<![减担肩背抱胜欠辜減擔勝])[负負]|(?<![0-9０-９A-Za-z%％.．年月日）)一-鿿])[-－−]
            |(?<=[一-鿿])[-－−](?={_FIGURES}\s?[%％‰万亿个個]))?
        (?P<ordinal>第\s?(?!{_SHORT}{lexicon.alternation(lexicon.words("number_contexts", "after_ordinal"))}))?
        (?P<parts>(?:[百千万]|{plain})分之)?(?:(?P<top>{_D}{{1,4}})[/／](?={_D}{{1,4}}(?![0-9/／-])))?
        (?P<first>(?(ordinal){plain}|(?(parts){plain}
            |(?:{_number(entries)}|(?(before){_BARE}(?={slack}?\s?{units})|(?!))))))
        (?:\s?(?P<between>{units})?\s?(?P<to>[-－−—–~～〜]{{1,2}}|[至到])\s?(?P<second>{plain}))?
        (?: \s?[个個](?:{slack}|(?P<half>半))(?P<cut>{cut})
          | (?(share)|(?:\s?(?P<within>{slack}|(?P<some>{some})))?
              (?:\s?(?P<unit>{units})(?:(?<=元)[/／](?P<per>[0-9]{{0,4}}{units}))?)?(?(some)(?(unit)|(?!)))))
        (?:(?<=成)(?P<tenth>[{_HAN}])(?![{_HAN}十百千万分成]))?
        (?:\s?(?P<after>{after}))?
    )"""


def _gate() -> str:
    """What a number, or what is no number, begins with; its first character is looked at first, and alone."""
    before = [word for place in ("before", "bare") for entry in _placed(place) for word in entry.words]
    heads = [*lexicon.words("number_contexts", "number_heads"), *lexicon.words("measures", "first_place")]
    han = f"{_HAN}{_FORMAL}零〇十拾百千万亿佰仟半负負"
    first = "".join(sorted({re.escape(word[0]) for word in (*before, *heads)}))
    return (
        rf"(?=[0-9０-９{han}第A-Za-zＡ-Ｚ〔［【（(\[－−\-{first}])"
        rf"(?:[0-9０-９{han}第]|[A-Za-zＡ-Ｚ][-－]?{_D}|[〔［【（(\[]{_D}|[－−-]{_D}"
        rf"|{lexicon.alternation(before)}\s?[0-9０-９{han}兆萬億第－−-]|{lexicon.alternation(heads)})"
    )


def _codes(entries: Sequence[Entry]) -> str:
    """Figures that something at them shows to be a name, a telephone number or the like."""
    latin = lexicon.alternation(word for e in entries for word in e.words if word[0].isascii() and word[0].isalpha())
    heads = lexicon.alternation(lexicon.words("number_contexts", "number_heads"))
    tails = lexicon.alternation(lexicon.words("number_contexts", "number_tails"))
    units = _branch(entry for entry in entries if entry.key != "figures_only")
    return rf"""
    {heads}[:：为是]?\s?[“"]?{_D}[-－—\d]{{1,20}}+(?!\s?(?:[万亿.．%％余多]|{units}))
  | {_D}{{2,6}}[”"]?{tails}
  | {_FIGURES}(?!\s?{latin}(?![A-Za-z]))[A-Za-z]{{1,8}}
  | (?<![^。；;：:\n\s])第[{NUMERALS}]{{1,3}}[，、,是]
    """


def _arabic() -> str:
    """Figures, with 万, 亿 and the like where they are not part of the unit."""
    kilo = lexicon.alternation(lexicon.words("number_contexts", "kilo"))
    power = rf"(?:[万亿萬億]|兆(?!{kilo})|[千仟](?!{kilo})|[百佰](?!分)|十(?=[万亿余多几]))"
    more = rf"零?(?:{_D}{{1,3}},{_D}{{3}}|{_D}{{1,8}})(?:[.．]{_D}{{1,4}})?{power}{{0,2}}(?![-./年月日])"
    return rf"(?:(?>{_FIGURES})(?:\s?[余多几]?\s?{power}{{1,3}}(?:{more}){{0,3}})?)"


def _han() -> str:
    """Any Chinese numeral."""
    digits, powers = f"{_HAN}{_FORMAL}零〇", "十拾百佰千仟"
    return rf"(?:[{digits}{powers}][{digits}{powers}万亿兆萬億余多几]{{0,18}}(?:点[{_HAN}零〇]{{1,8}})?)"


def _number(entries: Sequence[Entry]) -> str:
    """A number that shows itself to be one: figures, or a Chinese numeral with a unit or of compound form."""
    safe = _branch(entry for entry in entries if entry.key != "figures_only")
    strong = _branch(
        entry for entry in entries if entry.key in _EXACT or entry.data.get("kind") in ("duration", "percent")
    )
    one = "".join(f"(?<!{word})" for word in lexicon.words("number_contexts", "before_one"))
    head = "".join(f"(?<!{word})" for word in lexicon.words("number_contexts", "before_han"))
    no_place = f"(?!{lexicon.alternation(lexicon.words('number_contexts', 'place'))})"
    halves = "|".join(entry.source for entry in lexicon.entries("numerals") if "percent" in entry.data)
    digit, power = f"[{_HAN}{_FORMAL}十拾零]", "[百千万亿兆佰仟萬億]"
    kilo = lexicon.alternation(word[1:] for e in entries if e.key == "measure" for word in e.words if word[0] == "千")
    return rf"""(?:{_arabic()}
      | {head}(?<![{_HAN}十百千万亿])(?:
            {digit}(?:[{_HAN}{_FORMAL}十拾零百千万亿兆佰仟萬億余多几]{{0,16}}{power})?(?<={power})
                (?:零?[{_HAN}{_FORMAL}零十百千拾佰仟]{{1,9}})?(?!(?<=千){kilo})(?:点[{_HAN}零〇]{{1,8}})?{no_place}
          | (?:[{_HAN}十零]{{1,4}}点[{_HAN}零〇]{{1,6}}
              | (?P<small>(?:[{_HAN}十]{{2,4}}|[三四五六七八九十两兩])(?:[至到][{_HAN}十]{{1,3}})?)
              | (?P<over>{_BARE}(?=[余多]))
            )(?=(?(small)[几来]?[个個]?[余多半]?|(?(over)[余多]))\s?{safe})
          | (?:{one}(?P<least>[一二])|(?<![上下])半|(?P<large>[百千][万亿]|万亿))
            (?=(?(least)[个個]?[余多半]?\s?){strong}(?(large)(?<!年)))
          | (?P<share>{halves})
      ))"""


def _placed(place: str) -> list[Entry]:
    return [entry for entry in lexicon.entries("approximations") if entry.data["place"] == place]


def _branch(entries: Iterable[Entry]) -> str:
    """Any word of some entries, the longest first, each outside the contexts that its entry excludes."""
    ahead: dict[str, str] = {}
    for entry in entries:
        other = f"(?!{lexicon.alternation(entry.not_before)})" if entry.not_before else ""
        for word in entry.words:
            ahead[word] = f"(?:{ahead[word]}|{other})" if ahead.get(word, other) != other else other
    return lexicon.alternation(ahead, ahead=ahead)
