"""Draw docs/images/article.png afresh: the HTML of an invented page, as a browser shows it.

    python tools/picture.py [BROWSER]

The browser is Chromium or another that knows its options. Pillow, where it is installed, makes the file small.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

import govnews

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "docs" / "images" / "article.png"
SIZE = "872,964"


def main(browser: str = "chromium") -> int:
    """Write the page, let the browser draw it, keep 64 colours."""
    document = govnews.read(ROOT / "examples" / "pages" / "yuntai.txt", published="2024-04-17")
    html = f'<!DOCTYPE html><meta charset="utf-8"><body style="margin:16px;background:#fff">{document._repr_html_()}'
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "article.html"
        page.write_text(html, "utf-8")
        options = ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", f"--window-size={SIZE}"]
        subprocess.run([browser, *options, f"--screenshot={TARGET}", page.as_uri()], check=True, capture_output=True)  # noqa: S603 - our own page
    try:
        from PIL import Image  # noqa: PLC0415 - not needed to work on the library
    except ImportError:
        return 0
    with Image.open(TARGET) as picture:
        small = picture.convert("RGB").quantize(64)
    small.save(TARGET, optimize=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
