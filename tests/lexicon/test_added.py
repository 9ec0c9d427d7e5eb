"""Words of one's own: proved when they are read, found by the pipeline they were given to and by no other."""

from __future__ import annotations

import asyncio
import pickle
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

import govnews
from govnews import Pipeline, lexicon
from govnews.errors import InputError, LexiconError
from govnews.lexicon.added import Lexicon, lexicon_of, used

if TYPE_CHECKING:
    from collections.abc import Callable

    from govnews import Document

#: A meeting by a word that the library does not have; without it the meeting is of no kind.
NEWS: Final = "3月5日，江州市委召开茶业振兴圆桌论坛。市委书记周明远主持并讲话。"
FORUM: Final = '[meetings.symposium]\nwords = ["圆桌论坛"]\nexamples = ["昨日召开青年圆桌论坛"]\n'
OTHER: Final = '[meetings.work]\nwords = ["圆桌论坛"]\nexamples = ["昨日召开青年圆桌论坛"]\n'


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    """Write a file of words."""

    def written(content: str, name: str = "mine.toml") -> Path:
        path = tmp_path / name
        path.write_text(content, encoding="utf-8")
        return path

    return written


def kinds(document: Document) -> list[str]:
    """The kinds of a document's meetings."""
    return [meeting.kind for meeting in document.meetings]


# -- what is found ---------------------------------------------------------------------------------------------------


def test_an_added_word_is_found_by_its_pipeline_alone(write: Callable[..., Path]) -> None:
    """Before, between and after, other pipelines read as ever."""
    mine, theirs = Pipeline(lexicon=write(FORUM)), Pipeline(lexicon=write(OTHER, "theirs.toml"))
    for _ in range(2):
        assert kinds(govnews.parse(NEWS)) == ["other"]
        assert kinds(mine.parse(NEWS)) == ["symposium"]
        assert kinds(theirs.parse(NEWS)) == ["work"]


def test_threads_and_tasks_do_not_see_each_others_words(write: Callable[..., Path]) -> None:
    """Many at once, each with its own lexicon or with none."""
    mine, theirs = Pipeline(lexicon=write(FORUM)), Pipeline(lexicon=write(OTHER, "theirs.toml"))
    turns = [(mine, ["symposium"]), (Pipeline(), ["other"]), (theirs, ["work"])] * 8
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    try:
        with ThreadPoolExecutor(4) as pool:
            found = list(pool.map(lambda turn: kinds(turn[0].parse(NEWS)), turns))
    finally:
        sys.setswitchinterval(usual)
    assert found == [wanted for _, wanted in turns]

    async def task(pipeline: Pipeline) -> list[str]:
        await asyncio.sleep(0)
        found = kinds(pipeline.parse(NEWS))
        await asyncio.sleep(0)
        return found

    async def all_tasks() -> list[list[str]]:
        return await asyncio.gather(*(task(pipeline) for pipeline, _ in turns[:6]))

    assert asyncio.run(all_tasks()) == [wanted for _, wanted in turns[:6]]


def test_a_stream_of_documents_leaves_nothing_behind(write: Callable[..., Path]) -> None:
    """Between two documents that are read lazily, another pipeline reads with its own words."""
    page = write(NEWS, "a.txt")
    stream = Pipeline(lexicon=write(FORUM)).read_all([page, page])
    assert kinds(next(stream)) == ["symposium"]
    assert kinds(govnews.parse(NEWS)) == ["other"]
    assert kinds(next(stream)) == ["symposium"]


def test_a_pipeline_inside_another_reads_with_its_own_words(write: Callable[..., Path]) -> None:
    """A plug-in that parses something itself gets what it asks for, not what is in use around it."""
    inner: list[list[str]] = []

    class Curious:
        kind = "asides"

        def extract(self, _: object, /) -> tuple[()]:
            inner.append(kinds(govnews.parse(NEWS)))
            return ()

    curious = Pipeline(extractors=(Curious(), "meetings"), lexicon=write(FORUM))
    assert kinds(curious.parse(NEWS)) == ["symposium"]
    assert inner == [["other"]]


def test_an_error_ends_the_use_of_a_lexicon(write: Callable[..., Path]) -> None:
    """After a plug-in that fails, words are the library's again."""

    class Broken:
        kind = "asides"

        def extract(self, _: object, /) -> tuple[()]:
            raise RuntimeError("broken")

    with pytest.raises(govnews.PluginError):
        Pipeline(extractors=(Broken(),), lexicon=write(FORUM)).parse(NEWS)
    assert kinds(govnews.parse(NEWS)) == ["other"]


def test_joined_pages_are_read_with_the_words_too(write: Callable[..., Path]) -> None:
    """What goes on over the pages is read anew, with the same words."""
    mine = Pipeline(lexicon=write(FORUM))
    pages = mine.parse(f"{NEWS}会议强调，要抓好春茶。（下转2版）"), mine.parse("（上接1版）会议要求，要管好茶园。")
    assert kinds(mine.join(pages)) == ["symposium"]
    assert kinds(Pipeline().join(pages)) == ["other"]


def test_several_files_add_up(write: Callable[..., Path]) -> None:
    """Words of both are found, in one entry or in two."""
    more = '[meetings.symposium]\nwords = ["茶座"]\nexamples = ["举行茶座"]\n'
    both = Pipeline(lexicon=(write(FORUM), str(write(more, "more.toml"))))
    assert kinds(both.parse(NEWS)) == ["symposium"]
    with used(both.lexicon):
        assert {"圆桌论坛", "茶座", "座谈会"} <= set(lexicon.words("meetings", "symposium"))
    assert not {"圆桌论坛", "茶座"} & set(lexicon.words("meetings", "symposium"))


def test_a_lexicon_is_a_value(write: Callable[..., Path]) -> None:
    """Equal words are equal lexicons; a pipeline that has one can be copied, compared and sent to another process."""
    mine, again = Pipeline(lexicon=write(FORUM)), Pipeline(lexicon=write(FORUM, "again.toml"))
    assert mine == again
    assert hash(mine) == hash(again)
    assert mine != Pipeline()
    sent = pickle.loads(pickle.dumps(mine))  # noqa: S301 - our own
    assert sent == mine
    assert kinds(sent.parse(NEWS)) == ["symposium"]
    assert lexicon_of(mine.lexicon) is mine.lexicon


def test_it_is_read_at_once(write: Callable[..., Path]) -> None:
    """What happens to the file later changes nothing."""
    path = write(FORUM)
    mine = Pipeline(lexicon=path)
    path.write_text("no longer TOML", encoding="utf-8")
    assert kinds(mine.parse(NEWS)) == ["symposium"]


def test_an_empty_file_adds_nothing(write: Callable[..., Path]) -> None:
    """Comments alone are no fault."""
    assert kinds(Pipeline(lexicon=write("# none yet\n")).parse(NEWS)) == ["other"]


def test_a_word_that_is_there_may_be_given_again(write: Callable[..., Path]) -> None:
    """A later version of the library may have learnt it, and no file breaks for that."""
    path = write('[meetings.symposium]\nwords = ["座谈会"]\nexamples = ["召开座谈会"]\n')
    with used(Lexicon.read(path)):
        assert lexicon.words("meetings", "symposium").count("座谈会") == 1


@given(words=st.lists(st.text("论坛茶叙.*(|\\[", min_size=2, max_size=5), min_size=1, max_size=4, unique=True))
def test_whatever_signs_a_word_holds_they_mean_themselves(words: list[str]) -> None:
    """Added words are words, no patterns."""
    usual = {found.key: found for found in lexicon.packaged("meetings")}["ceremony"]
    whole = lexicon.Entry(file="meetings", key="ceremony", words=tuple(sorted({*usual.words, *words})))
    with used(Lexicon((whole,))):
        assert all(lexicon.entry("meetings", "ceremony").pattern.search(word) for word in words)
        assert set(words) <= set(lexicon.words("meetings", "ceremony"))


def test_any_entry_takes_any_word(write: Callable[..., Path]) -> None:
    """A word longer than all others, and one of two characters, can be added wherever words can; nothing raises."""
    sections = [
        f'[{entry.file}.{entry.key}]\nwords = ["{one}", "{two}"]\nexamples = ["{one}", "{two}"]\n'
        for file in lexicon.files()
        for entry in lexicon.packaged(file)
        for one, two in [("鿃", "鿄") if takes_characters(entry) else ("鿃鿄", "鿃鿄鿅鿆鿇鿈鿉鿊鿋")]
        if file not in ("characters", "scripts")
    ]
    every = Pipeline(lexicon=write("\n".join(sections)))
    for path in sorted((Path(__file__).parents[1] / "cases").glob("*.txt"))[::9]:
        assert every.read(path) == govnews.read(path)


def takes_characters(entry: lexicon.Entry) -> bool:
    """Whether an entry stands for a class of characters."""
    return entry.file in ("numerals", "surnames") and all(len(word) == 1 for word in entry.words)


# -- what is refused -------------------------------------------------------------------------------------------------

FAULTS: Final = {
    "a = [": ("", "not TOML"),
    "words = ['x']": (" [words]", "a table named by file and key"),
    "[meetings]\nwords = ['x']": (" [meetings]", "a table named by file and key"),
    "[[meetings.symposium]]\nwords = ['x']": (" [meetings]", "a table named by file and key"),
    "[meeting.symposium]\nwords = ['x']": (" [meeting.symposium]", "no file that words can be added to; one of: app"),
    "[characters.frequent]\nwords = ['x']": (" [characters.frequent]", "no file that words can be added to"),
    "[meetings.symposia]\nwords = ['x']": (" [meetings.symposia]", "no such entry; one of: plenary"),
    "[meetings.symposium]\nwords = 'x'": (" [meetings.symposium] words", "not a list of strings"),
    "[meetings.symposium]\nwords = ['']": (" [meetings.symposium] words", "not empty"),
    "[meetings.symposium]\nwords = [3]": (" [meetings.symposium] words", "not a list of strings"),
    "[meetings.symposium]\nexamples = ['x']": (" [meetings.symposium]", "needs words"),
    "[meetings.symposium]\nwords = ['茶座']": (" [meetings.symposium]", "needs examples"),
    "[meetings.symposium]\nwords = ['茶座']\nexamples = ['喝茶']": (
        " [meetings.symposium] examples", "none of the words is found in '喝茶'"
    ),
    "[meetings.symposium]\nwords = ['茶座']\nexamples = ['召开座谈会']": (
        " [meetings.symposium] examples", "none of the words is found"
    ),
    "[meetings.symposium]\nwords = ['茶座']\nexamples = ['去茶座']\ncounter_examples = ['茶座里']": (
        " [meetings.symposium] counter_examples", "'茶座' is found in the counter-example '茶座里'"
    ),
    "[meetings.symposium]\nwords = ['茶座']\nexamples = ['去茶座']\nnot_before = ['里']": (
        " [meetings.symposium] not_before", "those of the entry hold for added words too"
    ),
    "[meetings.symposium]\nwords = ['茶座']\nexamples = ['去茶座']\nkind = 'work'": (
        " [meetings.symposium] kind", "no such key; leave it out"
    ),
    "[meetings.symposium]\nwords = ['会']\nexamples = ['开会']": (
        " [meetings.symposium] words", "no single characters"
    ),
    "[surnames.plain]\nwords = ['欧阳']\nexamples = ['欧阳']": (" [surnames.plain] words", "single characters"),
}  # fmt: skip


@pytest.mark.parametrize("content", FAULTS)
def test_a_fault_is_named_with_file_and_key(content: str, write: Callable[..., Path]) -> None:
    """What is malformed, or not proved, is a LexiconError before anything is read."""
    place, what = FAULTS[content]
    path = write(content)
    with pytest.raises(LexiconError) as caught:
        Pipeline(lexicon=path)
    assert caught.value.where == f"{path}{place}"
    assert what in str(caught.value)


def test_a_word_may_not_be_found_in_the_entrys_own_counter_examples(write: Callable[..., Path]) -> None:
    """What the library knows to be something else stays something else."""
    entry = next(
        e for file in lexicon.files() for e in lexicon.packaged(file) if e.counter_examples and file == "meetings"
    )
    text = entry.counter_examples[0]
    section = f'[{entry.file}.{entry.key}]\nwords = ["{text}"]\nexamples = ["{text}"]\n'
    with pytest.raises(LexiconError, match="is found in the counter-example"):
        Pipeline(lexicon=write(section))


def test_the_second_of_two_files_is_named(write: Callable[..., Path]) -> None:
    """The file at fault, not the first."""
    wrong = write("[meetings.symposium]\n", "wrong.toml")
    with pytest.raises(LexiconError, match=r"wrong\.toml"):
        Pipeline(lexicon=(write(FORUM), wrong))


def test_what_cannot_be_read_is_told(tmp_path: Path) -> None:
    """A missing file, a folder and other bytes than UTF-8 are the caller's mistakes."""
    with pytest.raises(InputError, match="cannot be read"):
        Pipeline(lexicon=tmp_path / "none.toml")
    with pytest.raises(InputError, match="cannot be read"):
        Pipeline(lexicon=tmp_path)
    odd = tmp_path / "odd.toml"
    odd.write_bytes("# 词".encode("gb18030"))
    with pytest.raises(LexiconError, match=r"odd.toml: not UTF-8"):
        Pipeline(lexicon=odd)


@pytest.mark.parametrize("wrong", [3, 2.5, (3,), [None], {"a": 1}.values(), b"mine.toml"])
def test_what_is_no_path_is_told(wrong: object) -> None:
    """A lexicon is a path or several."""
    with pytest.raises(InputError, match="lexicon cannot be a"):
        Pipeline(lexicon=wrong)  # type: ignore[arg-type]  # the caller's mistake


def test_a_byte_order_mark_is_no_part_of_a_file(tmp_path: Path) -> None:
    """Editors on Windows write one."""
    path = tmp_path / "mine.toml"
    path.write_bytes(b"\xef\xbb\xbf" + FORUM.encode())
    assert kinds(Pipeline(lexicon=path).parse(NEWS)) == ["symposium"]
