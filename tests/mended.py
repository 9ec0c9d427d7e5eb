"""Texts that were edited, taken apart and put in another order, for laws about what they came from."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import strategies as st

from govnews.text import Edit, Text

__all__ = ["mended"]

LETTERS = st.text("甲乙丙 \n", max_size=20)


@st.composite
def mended(draw: st.DrawFn) -> tuple[str, Text]:
    """An input, and a text made from it by edits and by putting some of its pieces in another order."""
    origin = draw(LETTERS)
    text = Text(origin)
    for kind in draw(st.lists(st.sampled_from(["gloss", "mark"]), max_size=3)):
        places = sorted(draw(st.sets(st.integers(0, max(len(text), 1)), max_size=6)))
        bounds = [(a, b) for a, b in list(pairwise(places))[::2] if b <= len(text)]
        text = text.apply(
            Edit(a, b, draw(st.text("丁戊 ", max_size=4)), kind=kind, whole=draw(st.booleans())) for a, b in bounds
        )
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=4)))
    parts = [text[a:b] for a, b in pairwise([0, *cuts, len(text)])]
    chosen = draw(st.permutations(parts))[: draw(st.integers(1, len(parts)))]
    return origin, Text.stack([part] for part in chosen)[0] if draw(st.booleans()) else text
