"""The front door: few names, light, safe in threads and in other processes."""

from __future__ import annotations

import importlib.metadata
import inspect
import json
import multiprocessing
import os
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path

import pytest

import govnews
from govnews import front

TEXT = "江州日报讯（记者 林舟）3月5日，江州市委召开茶业振兴推进会。市委书记周明远出席并讲话。全市生产总值增长6.1%。"


def written(path: Path) -> str:
    """A document as it is written."""
    return govnews.dumps(govnews.read(path), "jsonl")


def python(code: str, **environment: str) -> str:
    """What a fresh interpreter prints."""
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", code], check=True, capture_output=True, env={**os.environ, **environment}
    )
    return done.stdout.decode("utf-8")


def test_the_front_door_has_no_furniture() -> None:
    """At most thirty names, every one there and documented, and nothing but imports in the file."""
    assert len(govnews.__all__) <= 30
    assert list(govnews.__all__) == sorted(govnews.__all__)
    for name in govnews.__all__:
        assert inspect.getdoc(getattr(govnews, name)), name
    source = inspect.getsource(govnews)
    assert "def " not in source
    assert "class " not in source


def test_every_function_says_what_it_does_and_shows_it() -> None:
    """Each function of the front door has a signature of its own and an example that runs."""
    for name in front.__all__:
        function = getattr(govnews, name)
        assert inspect.isfunction(function), name
        assert ">>>" in (function.__doc__ or ""), name
        assert inspect.signature(function).return_annotation is not inspect.Signature.empty


def test_import_is_light() -> None:
    """`import govnews` loads none of the heavy packages, not even those it needs later."""
    heavy = ["jieba", "opencc", "cattrs", "pandas", "numpy", "lxml"]
    assert (
        json.loads(python(f"import json, sys, govnews; print(json.dumps([m for m in {heavy} if m in sys.modules]))"))
        == []
    )


def test_import_does_not_read_the_lexicon() -> None:
    """No work at import: data files are read when they are first asked for."""
    assert python("import govnews\nfrom govnews import lexicon\nprint(lexicon.packaged.cache_info().currsize)") == "0\n"


def test_the_version_is_that_of_the_package() -> None:
    """One place holds the version; names that are not there are told as usual."""
    assert govnews.__version__ == importlib.metadata.version("govnews")
    with pytest.raises(AttributeError, match="no attribute 'raed'"):
        _ = govnews.raed  # type: ignore[attr-defined]  # a misspelling


def test_samples_are_the_five_documents() -> None:
    """They are files, in order, and can be read."""
    names = [path.name for path in govnews.samples()]
    assert [name[:3] for name in names] == ["000", "001", "002", "003", "004"]
    assert all(path.is_file() for path in govnews.samples())


def test_normalise_gives_a_string() -> None:
    """A string in, a string out; what is no string is told to be read."""
    assert govnews.normalise("會議") == "会议"
    assert type(govnews.normalise("會議")) is str
    with pytest.raises(govnews.InputError, match="normalise takes a str, not bytes"):
        govnews.normalise("會議".encode())  # type: ignore[arg-type]  # what a caller may do


def test_read_and_parse_agree() -> None:
    """A text gives the same articles from a string, from bytes, and one by one."""
    parsed = govnews.parse(TEXT, published="2024-03-06")
    assert govnews.read(TEXT.encode(), published="2024-03-06").articles == parsed.articles
    assert [found.articles for found in govnews.read_all([TEXT.encode()], published="2024-03-06")] == [parsed.articles]


def test_on_error_is_passed_on() -> None:
    """What cannot be read raises, or gives a document that says why."""
    with pytest.raises(govnews.InputError):
        govnews.read("no/such/file")
    assert govnews.read("no/such/file", on_error="record").diagnostics[0].code == "unreadable"
    assert len(list(govnews.read_all(["no/such/file", TEXT.encode()], on_error="record"))) == 2


def test_threads_do_not_disturb_each_other() -> None:
    """The samples read in eight threads at once, caches cold, give the bytes that one thread gives."""
    code = (
        "import govnews, hashlib\nfrom concurrent.futures import ThreadPoolExecutor\n"
        "def f(p): return govnews.dumps(govnews.read(p), 'jsonl')\n"
        "with ThreadPoolExecutor(8) as pool: found = list(pool.map(f, govnews.samples() * 2))\n"
        "print(hashlib.sha256(''.join(found).encode()).hexdigest())"
    )
    one = code.replace("ThreadPoolExecutor(8)", "ThreadPoolExecutor(1)")
    assert python(code) == python(one)


@pytest.mark.parametrize("method", ["fork", "spawn"])
@pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork:DeprecationWarning")
def test_other_processes_give_the_same_bytes(method: str) -> None:
    """Workers, forked with warm caches or spawned with cold ones, write what this process writes."""
    here = [written(path) for path in govnews.samples()]
    with ProcessPoolExecutor(2, mp_context=multiprocessing.get_context(method)) as pool:
        assert list(pool.map(govnews.read, govnews.samples())) == [govnews.loads(one, "jsonl") for one in here]


@pytest.mark.parametrize("seed", ["0", "1", "4711"])
def test_no_hash_seed_changes_a_byte(seed: str) -> None:
    """The order of sets never reaches the output, in any format."""
    code = (
        "import govnews, hashlib\ndocuments = list(govnews.read_all(govnews.samples()))\n"
        "for name in ('json', 'jsonl', 'csv', 'markdown'):\n"
        "    found = govnews.dumps(documents, name)\n"
        "    print(hashlib.sha256(found if isinstance(found, bytes) else found.encode()).hexdigest())"
    )
    assert python(code, PYTHONHASHSEED=seed, LC_ALL="C") == python(code, PYTHONHASHSEED="2", TZ="Asia/Shanghai")


def test_a_pipeline_is_shared_by_threads() -> None:
    """One pipeline may serve several threads."""
    pipeline = govnews.Pipeline()
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(pipeline.parse, [TEXT] * 8))
    assert set(found) == {found[0]}
