"""Sphinx configuration: every snippet runs, every reference resolves."""

from __future__ import annotations

import govnews

project = "govnews"
author = "The govnews developers"
copyright = "2026, the govnews developers"  # noqa: A001 - Sphinx's own name
version = release = govnews.__version__

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.doctest",
    "sphinx.ext.intersphinx",
    "sphinx.ext.viewcode",
]
source_suffix = {".md": "markdown"}
exclude_patterns = ["_build"]
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3
root_doc = "index"

html_theme = "furo"
html_title = "govnews"
html_static_path: list[str] = []

autodoc_typehints = "signature"
autodoc_member_order = "bysource"
autodoc_default_options = {"members": True, "show-inheritance": False}
#: Names that annotations mention and that no page of ours or of the inventories defines.
nitpick_ignore: list[tuple[str, str]] = []

# References to Python's own documentation are text, not links: the build must not need a network.
intersphinx_mapping: dict[str, tuple[str, str | None]] = {}

doctest_global_setup = """
import datetime
import govnews
"""
