"""``govnews`` and ``python -m govnews``: arguments in, status out."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING, NoReturn

import govnews
from govnews.cli import doctor, normalise, parse, plugins, show
from govnews.cli.console import FAILED, complain, lenient, quiet_when_closed
from govnews.errors import GovNewsError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Final

__all__ = ["main"]

#: The commands, in the order of the help; each module has ``NAME``, ``HELP``, ``add`` and ``run``.
COMMANDS: Final = (parse, normalise, show, plugins, doctor)
_INTERRUPTED = 130


class _Parser(argparse.ArgumentParser):
    """A parser whose errors are one line."""

    def error(self, message: str) -> NoReturn:
        """Say it and end."""
        complain(f"{message}; see {self.prog} --help")
        raise SystemExit(FAILED)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command: 0, or 2 where something could not be done (one line on standard error says what)."""
    lenient()
    try:
        asked = _parser().parse_args(arguments)
        with quiet_when_closed():
            return int(asked.run(asked))
    except GovNewsError as error:
        complain(error)
    except KeyboardInterrupt:
        return _INTERRUPTED
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
