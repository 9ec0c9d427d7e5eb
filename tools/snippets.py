"""Run the snippets of the documentation and write down what they print.

    python tools/snippets.py            # README.md and docs/: every output as it is now
    python tools/snippets.py --check    # say which are stale; status 1 where one is

A snippet is a fence of Python with prompts (``python`` or ``{doctest}``), one session a page, or a ``console`` fence
whose lines after ``$`` are commands of ``govnews``. Outputs that hold ``...`` and still fit are left as they are.
"""

from __future__ import annotations

import doctest
import io
import os
import re
import sys
import traceback
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path
from typing import TYPE_CHECKING

import govnews
from govnews.cli.main import main as command

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
_FENCE = re.compile(
    r"^(?P<fence>```(?P<kind>python|\{doctest\}|console)\n)(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL
)
_PROMPT = "$ "
_FAILED = "Traceback (most recent call last)"


def pages() -> tuple[Path, ...]:
    """The pages with snippets, in order."""
    return (ROOT / "README.md", *sorted(path for path in (ROOT / "docs").rglob("*.md") if "_build" not in path.parts))


def refreshed(page: str) -> str:
    """A page with what its snippets print now."""
    session: dict[str, object] = {"govnews": govnews, "__name__": "__main__"}
    with _at_home():
        return _FENCE.sub(lambda fence: f"{fence['fence']}{_body(fence, session)}```", page)


def _body(fence: re.Match[str], session: dict[str, object]) -> str:
    if fence["kind"] == "console":
        return "".join(_commands(fence["body"]))
    if ">>>" not in fence["body"]:
        return fence["body"]
    blank = "\n" if fence["body"].endswith("\n\n") else ""
    return "".join(map(_shown, _examples(fence["body"]), _outputs(fence["body"], session))) + blank


def _examples(body: str) -> list[doctest.Example]:
    return doctest.DocTestParser().get_examples(body)


def _outputs(body: str, session: dict[str, object]) -> Iterator[str]:
    for example in _examples(body):
        printed = _printed(example.source, session)
        yield example.want if _fits(example.want, printed) else printed


def _shown(example: doctest.Example, printed: str) -> str:
    first, *more = example.source.splitlines()
    lines = [f">>> {first}", *(f"... {line}".rstrip() for line in more)]
    lines += [line if line.strip() else doctest.BLANKLINE_MARKER for line in printed.splitlines()]
    return "\n".join(lines) + "\n"


def _fits(wanted: str, printed: str) -> bool:
    """Whether an output that leaves something open still tells the truth."""
    return "..." in wanted and doctest.OutputChecker().check_output(wanted, printed, doctest.ELLIPSIS)


def _printed(source: str, session: dict[str, object]) -> str:
    """What a statement prints; an error as a session shows it."""
    out = io.StringIO()
    with redirect_stdout(out):
        try:
            exec(compile(source, "<snippet>", "single"), session)  # noqa: S102 - our own pages
        except Exception as error:  # noqa: BLE001 - whatever is raised is what the page shows
            print(f"{_FAILED}:\n    ...\n{traceback.format_exception_only(error)[-1]}", end="")
    return out.getvalue()


def _commands(body: str) -> Iterator[str]:
    for block in re.split(rf"^(?={re.escape(_PROMPT)})", body, flags=re.MULTILINE)[1:]:
        line, _, wanted = block.partition("\n")
        printed = "".join(f"{row.rstrip()}\n" for row in _ran(line.removeprefix(_PROMPT)).splitlines())
        yield f"{line}\n{wanted if _fits(wanted, printed) else printed}"


def _ran(line: str) -> str:
    """What a command prints on both streams, and its status where it is not 0."""
    name, *arguments = line.split()
    if name != "govnews":
        raise SystemExit(f"{line!r} is no command of govnews")
    out = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True)
    with redirect_stdout(out), redirect_stderr(out):
        try:
            status = command(arguments)
        except SystemExit as error:
            status = int(error.code or 0)
    printed = out.buffer.getvalue().decode("utf-8")
    return f"{printed}(status {status})\n" if status else printed


@contextmanager
def _at_home() -> Iterator[None]:
    """Run from the top of the repository, in a terminal of eighty columns without colours."""
    folder, columns = Path.cwd(), os.environ.get("COLUMNS")
    os.chdir(ROOT)
    os.environ["COLUMNS"] = "80"
    try:
        yield
    finally:
        os.chdir(folder)
        if columns is None:
            del os.environ["COLUMNS"]
        else:
            os.environ["COLUMNS"] = columns


def main(arguments: list[str]) -> int:
    """Refresh the pages, or name the stale ones; a page on which more fails than before is never written."""
    status = 0
    for path in pages():
        page = path.read_text("utf-8")
        new = refreshed(page)
        if new == page:
            continue
        fails = new.count(_FAILED) > page.count(_FAILED)
        keep = fails or "--check" in arguments
        print(f"{path.relative_to(ROOT)}: {'a snippet fails' if fails else 'stale' if keep else 'refreshed'}")
        if keep:
            status = 1
        else:
            path.write_text(new, "utf-8")
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
