"""Titles taken apart: body, post, level, gloss."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govnews import Person, lexicon, posts
from govnews.errors import InputError
from govnews.model.rows import table_columns


@pytest.mark.parametrize(
    ("title", "organisation", "post", "level", "english"),
    [
        ("市长", None, "市长", "municipal", "Mayor"),
        ("常务副市长", None, "常务副市长", "municipal", "Executive Vice Mayor"),
        ("副省长", None, "副省长", "provincial", "Vice Governor"),
        ("杭州市市长", "杭州市", "市长", "municipal", "Mayor"),
        ("杭州市长", "杭州", "市长", "municipal", "Mayor"),
        ("区委书记", "区委", "书记", "district", "Secretary of the District Party Committee"),
        ("重庆市委副书记", "重庆市委", "副书记", "provincial", "Deputy Secretary of the Municipal Party Committee"),
        ("昆山市委书记", "昆山市委", "书记", "county", "Secretary of the Municipal Party Committee"),
        ("恩施州委书记", "恩施州委", "书记", "prefectural", "Secretary of the Prefectural Party Committee"),
        ("县公安局局长", "县公安局", "局长", "county", "Director of the County Public Security Bureau"),
        ("教育厅副厅长", "教育厅", "副厅长", "provincial", "Deputy Director of the Education Department"),
        ("教育部副部长", "教育部", "副部长", "ministerial", "Vice Minister of Education"),
        ("外交部部长", "外交部", "部长", "ministerial", "Minister of Foreign Affairs"),
        (
            "国家发展改革委主任", "国家发展改革委", "主任", "ministerial",
            "Director of the National Development and Reform Commission",
        ),
        ("国务院副总理", "国务院", "副总理", "national", "Vice Premier of the State Council"),
        ("国家副主席", "国家", "副主席", "national", "Vice President of the People's Republic of China"),
        ("自治区主席", "自治区", "主席", "provincial", "Chairperson of the Autonomous Region"),
        (
            "中央组织部部长", "中央组织部", "部长", "national",
            "Head of the Organisation Department of the CPC Central Committee",
        ),
        ("原市委书记", "市委", "书记", "municipal", "Former Secretary of the Municipal Party Committee"),
        ("街道办事处主任", "街道办事处", "主任", "township", "Director of the Subdistrict Office"),
        ("村委会主任", "村委会", "主任", "village", "Director of the Villagers' Committee"),
        ("市水利局党组书记", "市水利局党组", "书记", "municipal",
         "Secretary of the Leading Party Group of the Municipal Water Resources Bureau"),
        ("局长", None, "局长", None, "Director"),
        ("市住建委领导", "市住建委", "领导", "municipal",
         "Leader of the Municipal Housing and Urban-Rural Development Commission"),
        ("副总统", None, "副总统", "national", "Vice President"),
        ("清河大学校长", "清河大学", "校长", None, "President of a university"),
        ("省委政研室主任", "省委政研室", "主任", "provincial", None),
        ("市领导", None, "市领导", "municipal", "Municipal Leader"),
        (" 市长\n", None, "市长", "municipal", "Mayor"),
    ],
)  # fmt: skip
def test_a_title_is_taken_apart(
    title: str, organisation: str | None, post: str, level: str | None, english: str | None
) -> None:
    """The post at its end with what belongs to it, the body before it, and the government that the body is of."""
    found = posts.read(title)
    assert found is not None
    assert (found.organisation, found.post, found.level, found.english) == (organisation, post, level, english)


@pytest.mark.parametrize("title", ["", "水稻专家", "副", "劳动模范", "市委", "同志"])
def test_what_ends_in_no_post_is_none(title: str) -> None:
    """Callings and bodies are no posts."""
    assert posts.read(title) is None


def test_what_is_no_string_is_refused() -> None:
    """A caller's mistake."""
    with pytest.raises(InputError, match="read takes a str"):
        posts.read(None)  # type: ignore[arg-type]


@pytest.mark.parametrize("entry", lexicon.entries("posts"), ids=lambda entry: entry.key)
def test_every_entry_says_what_it_is(entry: lexicon.Entry) -> None:
    """An area, a body, a field, a kind, a word before, or a post; with English, and only levels that there are."""
    assert entry.data["is"] in ("area", "body", "field", "kind", "before", "post")
    assert str(entry.data["english"]).isascii()
    levels = "village township county district prefectural municipal provincial ministerial national"
    assert entry.data.get("level", "national") in levels.split()


@pytest.mark.parametrize(
    "word", [word for entry in lexicon.entries("posts") if entry.data["is"] == "post" for word in entry.words]
)
def test_every_post_is_read_alone_and_behind_its_deputy(word: str) -> None:
    """Whole: what is a post stays in the post."""
    for title in (word, f"副{word}"):
        found = posts.read(title)
        assert found is not None
        assert (found.organisation, found.post) == (None, title)
        assert found.english


@given(st.text(st.sampled_from("市县省委政府副书记主任局长部教育水利杭州渝中区国家原人大"), max_size=24))
def test_any_title_is_read(title: str) -> None:
    """Nothing raises; body and post are the title, but for a word that says it was once."""
    found = posts.read(title)
    if found is not None:
        assert title.endswith((found.organisation or "") + found.post) or title.startswith("原")
        assert found.title == title


def test_long_titles_take_no_time() -> None:
    """A title of any length is no title."""
    start = time.perf_counter()
    assert posts.read("市委" * 50_000 + "书记") is None
    assert time.perf_counter() - start < 1


def test_a_person_has_the_posts_of_the_titles() -> None:
    """In order, callings left out; tables tell levels and glosses."""
    person = Person(name="林秋禾", titles=("副县长", "水稻专家", "县公安局局长"))
    assert [post.title for post in person.posts] == ["副县长", "县公安局局长"]
    assert [post.level for post in person.posts] == ["county", "county"]
    assert table_columns("people")[-2:] == ("post_levels", "posts_english")
