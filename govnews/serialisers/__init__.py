"""Serialisers: one module for each format, all of one shape; `dumps` and `loads` are made from it once."""
from __future__ import annotations
import io
from govnews import plugins
def dumps(documents, format="json"):
    s=plugins.get("serialisers",format); b=io.BytesIO(); s.write(documents,b); v=b.getvalue()
    return v if s.binary else v.decode("utf-8")
