"""Letters to a paper, signed briefs, pieces by a commentator who is not named, and what is printed below papers."""

from __future__ import annotations

import pytest

import govnews
from govnews.layout.letters import opens_letter, sender
from govnews.model import Article
from govnews.text import Text

LETTER = "编辑同志：\n我是青石镇柳沟村村民。村里的水渠塌了半年无人修。希望有关部门尽快解决。\n\n青石镇柳沟村　邱远舟"


def articles(text: str) -> list[Article]:
    """What the web parser makes of a text."""
    return list(govnews.Pipeline(parser="web").parse(text).articles)


def authors(article: Article) -> list[tuple[str, str]]:
    """Names and roles."""
    return [(author.name, author.role) for author in article.authors]


@pytest.mark.parametrize("headline", ["", "尽快修好水渠\n"])
def test_a_letter_is_written_by_who_signs_it(headline: str) -> None:
    """编辑同志 names no editor; who signs below is the author and no headline."""
    (letter,) = articles(headline + LETTER)
    assert authors(letter) == [("邱远舟", "author")]
    assert letter.headline == (headline.strip() or None)


@pytest.mark.parametrize(
    ("line", "name"), [("柳沟村 林远舟", "林远舟"), ("林　远", "林远"), ("柳沟村村民委员会", None), ("", None)]
)
def test_a_letter_is_signed_with_a_name(line: str, name: str | None) -> None:
    """A name alone or behind a place signs; a body does not."""
    author = sender(Text(line))
    assert (author.name if author is not None else None) == name


@pytest.mark.parametrize(("line", "opens"), [("编辑同志：", True), ("本报编辑：林远", True), ("编辑：林远", False)])
def test_a_letter_opens_by_calling_on_the_editors(line: str, opens: bool) -> None:  # noqa: FBT001 - a parameter
    """What is called is no credit line."""
    assert opens_letter(Text(line)) is opens


BRIEFS = [
    ("茶园采摘过半", "截至6月5日，全县茶园采摘过半。（丁冬）"),
    ("东岭镇办农技班", "5月9日，东岭镇举办农技班，来了一百人。（秦若松）"),
]


def test_signed_briefs_are_articles_of_their_own() -> None:
    """Where each text is signed, each short line above one is its headline."""
    found = articles("\n".join(f"{headline}\n    {text}" for headline, text in BRIEFS))
    assert [article.headline for article in found] == [headline for headline, _ in BRIEFS]
    assert [authors(article) for article in found] == [[("丁冬", "author")], [("秦若松", "author")]]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_signed_briefs_behind_marks_are_articles_without_headlines(gap: str) -> None:
    """The mark before a brief is no part of it."""
    found = articles(gap.join(f"●{text}" for _, text in BRIEFS))
    assert [article.headline for article in found] == [None, None]
    assert [article.paragraphs[0].text for article in found] == [text for _, text in BRIEFS]


def test_marked_points_that_nobody_signs_are_one_article() -> None:
    """Points of one text are no briefs."""
    assert len(articles("●全县茶园采摘过半，农民增收。\n●东岭镇举办农技班，来了一百人。")) == 1


@pytest.mark.parametrize("line", ["本报评论员", "本报特约评论员", "海西日报评论员"])
def test_a_piece_by_the_papers_commentator_is_commentary(line: str) -> None:
    """The commentator need not be named."""
    (article,) = articles(f"治水要算长远账\n{line}\n    治水必须算长远账。各地要因地制宜，久久为功。")
    assert article.kind == "commentary"


def test_who_may_read_a_notice_is_no_publisher() -> None:
    """（此件公开发布） says nothing of who issued it."""
    (notice,) = articles("关于召开村民大会的通知\n各村民小组：\n定于5月8日召开大会。请准时参加。\n\n（此件公开发布）")
    assert notice.publisher is None
    assert "此件" not in notice.paragraphs[-1].text
