"""Print who is reported to have said what, where, and the characters of the input that say so.

python examples/who_said_what.py examples/pages
"""

from __future__ import annotations

import argparse
import sys

import govnews


def main(*sources: str) -> int:
    """Print each speech with its statements."""
    for document in govnews.read_all(sources):
        for speech in document.speeches:
            print(speech.speaker.name or "(nobody named)", *speech.speaker.titles, speech.meeting or "", sep="  ")
            for statement in speech.statements:
                places = ", ".join(f"{place.start}–{place.end}" for place in statement.span.source)
                print(f"    {statement.verb or ''} {statement.text}  [{document.source.uri}: {places}]")
    return 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Print who is reported to have said what, and where.")
    parser.add_argument("sources", metavar="FILE", nargs="+", help="file or folder to read")
    try:
        sys.exit(main(*parser.parse_args().sources))
    except govnews.GovNewsError as error:
        sys.exit(f"{parser.prog}: {error}")
