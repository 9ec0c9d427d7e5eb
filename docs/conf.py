"""Sphinx configuration: every snippet runs, every reference resolves."""

from __future__ import annotations

from pathlib import Path

import govnews

project = "govnews"
author = "The govnews developers"
copyright = "2026, the govnews developers"  # noqa: A001 - Sphinx's own name
version = release = govnews.__version__

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.doctest",
    "sphinx.ext.viewcode",
]
source_suffix = {".md": "markdown"}
exclude_patterns = ["_build"]
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3
root_doc = "index"
default_role = "literal"  # names in single backticks of docstrings are code

html_theme = "furo"
html_title = "govnews"
html_static_path: list[str] = []

autodoc_typehints = "signature"
autodoc_member_order = "bysource"
autodoc_default_options = {"members": True, "show-inheritance": False}
#: Names that annotations mention and that no page defines. The build must not need a network, so that Python's own
#: documentation and that of pandas cannot be asked for.
nitpick_ignore: list[tuple[str, str]] = [
    *(
        ("py:class", name)
        for name in (
            "Decimal",  # Python's own: numbers
            "decimal.Decimal",
            "datetime.date",  # Python's own: dates
            "pathlib.Path",  # Python's own: paths
            "re.Match",  # Python's own: patterns
            "re.Pattern",
            "ModuleType",  # Python's own: what an import gives
            "collections.abc.Callable",  # Python's own: kinds of things
            "collections.abc.Iterable",
            "collections.abc.Mapping",
            "collections.abc.Sequence",
            "pd.DataFrame",  # pandas
            "Given",  # a lexicon, or paths to read one from
            "_P",  # type variables: what a function takes and gives
            "_T",
            "T_co",  # a type variable, which stands for any class
            "govnews.model.selection.T_co",
        )
    ),
    ("py:obj", "govnews.model.selection.T_co"),  # the same type variable, as the head of its class names it
]

# Snippets read the pages of examples/, from the top of the repository.
doctest_global_setup = f"""
import os
import govnews
os.chdir({str(Path(__file__).parents[1])!r})
"""
# The docstrings' own examples run in the test suite, each in its module.
doctest_test_doctest_blocks = ""
