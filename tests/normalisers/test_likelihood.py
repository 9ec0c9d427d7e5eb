"""How likely characters follow each other: words beat noise, in either script, however they are asked for."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govnews.normalisers._likelihood import between, follows, likelihood, plain_form

SOUND = ("全县召开农业工作会议", "研究部署秋收任务，", "群众满意度明显提升。", "全縣召開農業工作會議")
WRONG = ("鍏ㄥ幙鍙紑", "ȫ���ٿ�", "浼氳鐮旂┒", "①②▲☆╋", "鶎瀺龘靐齉爩")
HAN = st.sampled_from("经济发展会议召开的了鶎議經")
CHARACTERS = st.sampled_from("经济发展会议召开的了鶎ぷアA1 ，。“\ufffd\ue000①é")


@pytest.mark.parametrize("sound", SOUND)
@pytest.mark.parametrize("wrong", WRONG)
def test_sound_text_is_likelier_than_noise(sound: str, wrong: str) -> None:
    """By a margin, whichever sentence and whichever damage."""
    assert likelihood(sound) > likelihood(wrong) + 1


@pytest.mark.parametrize("sound", SOUND)
def test_words_in_order_are_likelier_than_backwards(sound: str) -> None:
    """It is not the characters alone that count."""
    assert likelihood(sound) > likelihood(sound[::-1])


@given(st.text("經濟發展會議召開農業經驗", min_size=1, max_size=8))
def test_the_script_makes_no_difference(string: str) -> None:
    """Traditional characters are as likely as the Simplified ones they stand for."""
    plain = "".join(map(plain_form, string))
    assert likelihood(string) == pytest.approx(likelihood(plain))


@given(st.lists(CHARACTERS, max_size=12).map("".join))
def test_the_likelihood_of_a_text_is_the_mean_of_its_steps(string: str) -> None:
    """Each character after the one before it, the first after nothing; no step is likelier than certain."""
    steps = [follows(last, character) for last, character in zip(["", *string], string, strict=False)]
    assert likelihood(string) == pytest.approx(sum(steps) / len(steps) if steps else 0)
    assert all(step < 0 for step in steps)


@given(st.just("") | CHARACTERS, st.lists(HAN, max_size=8, unique=True), st.just("") | CHARACTERS)
def test_many_asked_at_once_are_the_sum_of_each(last: str, characters: list[str], after: str) -> None:
    """What stands between two others is as likely as `follows` says of both steps together."""
    steps = (follows(last, one) + (follows(one, after) if after else 0) for one in characters)
    assert between(last, tuple(characters), after) == pytest.approx(sum(map(math.exp, steps)))


@pytest.mark.parametrize(
    ("last", "right", "after"), [("经", "济", "发"), ("会", "议", "强"), ("农", "业", "生"), ("增", "长", "了")]
)
def test_the_word_is_found_between_its_neighbours(last: str, right: str, after: str) -> None:
    """The character that makes words is likelier than all of those together that are as usual as it."""
    assert between(last, (right,), after) > between(last, tuple("的人大有上"), after)
