"""How wide printed lines are: what a mark takes on this page, and how wide the column is at each line of a body."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Final

    from govnews.layout.lines import Line

__all__ = ["Columns", "column_width", "squeeze"]

#: A mark loses a quarter of a square where the page does not tell, at most a half.
_USUAL: Final = 0.25
_MOST: Final = 0.5
#: So many pairs of neighbours tell, each no further apart than this.
_PAIRS: Final = 8
_APART: Final = 2.0
#: No printed column is wider.
_WIDEST: Final = 50.0
#: The full lines nearest to one tell how wide its column is.
_NEAR: Final = 3
#: All but the widest of ten lines are no wider than the column.
_WIDE_SHARE: Final = 0.8
#: A column that differs no more from that of the body is that of the body.
_SAME: Final = 2.5


def squeeze(lines: Iterable[tuple[float, int, bool]], /) -> float:
    """What a mark loses of its square on a page, from 0 to 0.5, told by neighbours that both break a sentence.

    Each line is given by its width, its marks, and whether it breaks a sentence, as only full lines do.

    >>> squeeze([(18, 0, True), (19, 2, True)] * 8), squeeze([(18, 0, True), (18, 2, True)] * 8), squeeze([])
    (0.5, 0.0, 0.25)
    """
    above = below = 0.0
    pairs = 0
    last: tuple[float, int, bool] = (0.0, 0, False)
    for line in lines:
        width, marks, full = line
        if full and last[2] and width <= _WIDEST and marks != last[1] and abs(width - last[0]) <= _APART:
            more = marks - last[1]
            above += more * (width - last[0])
            below += more * more
            pairs += 1
        last = line
    return min(_MOST, max(0.0, above / below)) if pairs >= _PAIRS else _USUAL


def column_width(lines: Sequence[Line], /, *, share: float = 0.6) -> float:
    """How wide the column is that these lines were set in, to half a character; 0 where there are none.

    A ``share`` of the lines is no wider: the others are the last lines of paragraphs, and the first ones set in.
    """
    return _quantile([line.fair for line in lines], share)


class Columns:
    """How wide the column is at each line of a body: as its full lines say, as the nearest do beside a picture."""

    def __init__(self, lines: Sequence[Line], full: Sequence[bool]) -> None:
        fair = [line.fair for line in lines]
        whole = [wide for wide, is_full in zip(fair, full, strict=True) if is_full]
        self._whole = _quantile(whole or fair, _WIDE_SHARE)
        self.before = self._along(fair, full)
        self.after = self._along(fair[::-1], full[::-1])[::-1]

    def _along(self, fair: Sequence[float], full: Sequence[bool]) -> list[float]:
        """For each line the width that the full lines up to it tell."""
        found: list[float] = []
        near: list[float] = []
        for wide, is_full in zip(fair, full, strict=True):
            if is_full:
                near = [*near[1 - _NEAR :], wide]
            local = max(near, default=self._whole)
            found.append(self._whole if abs(local - self._whole) <= _SAME else local)
        return found


def _quantile(widths: list[float], share: float) -> float:
    """The width that such a share of the lines does not pass."""
    return sorted(widths)[int(len(widths) * share)] if widths else 0.0
