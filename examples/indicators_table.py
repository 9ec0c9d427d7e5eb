"""Gather the figures of many files in one table, and say where each is printed.

python examples/indicators_table.py examples/pages [DATE]

DATE is the date of issue of all of them (2024-04-17); without one the year of 去年 stays unknown. It needs
govnews[pandas].
"""

from __future__ import annotations

import argparse
import sys

import pandas as pd

import govnews

COLUMNS = ["document", "region", "name", "value", "unit", "measure", "period", "text"]


def main(folder: str, published: str | None = None) -> int:
    """Print the table, sorted by what the figures are of."""
    documents = govnews.read_all(folder, published=published)
    table = pd.concat([document.to_pandas("indicators") for document in documents], ignore_index=True)
    with pd.option_context("display.unicode.east_asian_width", True):  # noqa: FBT003 - an option's value
        print(
            table.fillna({"period": "", "region": "", "unit": ""})
            .sort_values(["name", "measure"], kind="stable")[COLUMNS]
            .to_string(index=False, na_rep="", float_format="{:.12g}".format)
        )
    return 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Gather the figures of many files in one table.")
    parser.add_argument("folder", help="file or folder to read")
    parser.add_argument("published", metavar="DATE", nargs="?", help="date of issue of all of them (2024-04-17)")
    try:
        sys.exit(main(**vars(parser.parse_args())))
    except govnews.GovNewsError as error:
        sys.exit(f"{parser.prog}: {error}")
