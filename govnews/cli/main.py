"""``govnews`` and ``python -m govnews``: arguments in, status out."""

from __future__ import annotations

import argparse
import gc
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, NoReturn

import govnews
from govnews.cli import doctor, evaluate, normalise, parse, plugins, show
from govnews.cli.console import FAILED, complain, lenient, let_go
from govnews.cli.sources import unwritten
from govnews.errors import GovNewsError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Final

__all__ = ["main"]

#: The commands, in the order of the help; each module has ``NAME``, ``HELP``, ``add`` and ``run``.
COMMANDS: Final = (parse, normalise, show, evaluate, plugins, doctor)
#: The statuses of what an interrupt, or a closed pipe, ends: 128 and the number of the signal.
_INTERRUPTED = 130
_CLOSED = 141
#: So many new objects call for a look at whether any are garbage.
_MANY = 50_000


class _Parser(argparse.ArgumentParser):
    """A parser whose errors are one line."""

    def error(self, message: str) -> NoReturn:
        """Say it and end."""
        complain(f"{message}; see {self.prog} --help")
        raise SystemExit(FAILED)


@contextmanager
def _collecting_seldom() -> Iterator[None]:
    """Look for garbage less often: a command keeps nearly all it makes, and looking takes a twentieth of its time."""
    usual = gc.get_threshold()
    gc.set_threshold(_MANY, *usual[1:])
    try:
        yield
    finally:
        gc.set_threshold(*usual)


@_collecting_seldom()
def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command: 0, or 2 where something could not be done (a line on standard error says what)."""
    lenient()
    try:
        try:
            asked = _parser().parse_args(arguments)
            status = int(asked.run(asked))
        finally:  # what --help printed, too
            sys.stdout.flush()
    except GovNewsError as error:
        complain(error)
    except BrokenPipeError:  # whoever reads the output has seen enough (``| head``)
        let_go()
        return _CLOSED
    except OSError as error:
        complain(unwritten(error, error.filename))
        let_go()
    except KeyboardInterrupt:
        return _INTERRUPTED
    else:
        return status
    return FAILED


class _Version(argparse.Action):
    """Print the version, looked up only when asked for."""

    def __call__(self, *_: object, **__: object) -> NoReturn:
        print(f"govnews {govnews.__version__}")
        raise SystemExit(0)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="govnews", description="Chinese government news, read into objects that can be cited.")
    parser.add_argument("--version", action=_Version, nargs=0, help="print the version and end")
    commands = parser.add_subparsers(metavar="COMMAND", required=True, parser_class=_Parser)
    for command in COMMANDS:
        added = commands.add_parser(command.NAME, help=command.HELP, description=command.__doc__)
        command.add(added)
        added.set_defaults(run=command.run)
    return parser


if __name__ == "__main__":
    sys.exit(main())
