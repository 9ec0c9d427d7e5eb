"""The words across a line end: a dictionary's and the page's own."""

from __future__ import annotations

import subprocess
import sys
import time

from hypothesis import given
from hypothesis import strategies as st
from timing import pace

from govnews.layout.columns_words import Words

HAN = st.text(alphabet="贯彻落实机制企业上半年的在9，a", max_size=12)


def test_jieba_itself_is_never_started() -> None:
    """The dictionary is read as a file: neither jieba nor its cache in a shared folder is touched."""
    script = (
        "import sys; from govnews.layout.columns_words import Words; "
        "Words([]).gain('全面贯', '彻落实'); print('jieba' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)  # noqa: S603 - our own script
    assert done.stdout.strip() == "False"


@given(HAN, HAN)
def test_a_gain_is_never_negative_and_looks_no_further_than_it_must(tail: str, head: str) -> None:
    """What stands more than five characters from the line end changes nothing."""
    words = Words([])
    assert words.gain(tail, head) >= 0
    assert words.gain("江州市" + "建" * 6 + tail, head) == words.gain("建" * 6 + tail, head)


@given(HAN, HAN)
def test_the_same_pair_is_always_judged_alike(tail: str, head: str) -> None:
    """What was asked before changes no answer."""
    asked = Words([])
    asked.gain(head, tail)
    assert asked.gain(tail, head) == Words([]).gain(tail, head)


def test_what_a_line_end_parts_is_not_counted_as_the_page_s_own() -> None:
    """Only what stands inside one printed line is repeated by the page."""
    inside, across = Words(["松桓镇来"] * 3), Words(["松", "桓"] * 3)
    assert inside.gain("松", "桓") > across.gain("松", "桓") == Words([]).gain("松", "桓")


def test_long_pages_are_counted_in_part() -> None:
    """What stands after tens of thousands of characters is not counted, so that the memory needed is bounded."""
    began = time.process_time()
    words = Words(["建设机制" * 250] * 400)
    late = Words([*(["建设机制" * 250] * 60), "松桓镇松桓镇"])
    assert words.gain("建", "设") > 0
    assert late.gain("松", "桓") == Words([]).gain("松", "桓")
    assert time.process_time() - began < 3 * pace()
