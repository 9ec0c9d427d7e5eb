"""Text: a string that knows, for each character, where in the decoded input it stood.

This is the only offset arithmetic in the house. A `Text` is a view of a stretch of a *frame*: one string together
with the pieces of the input it was made from. Slicing and searching give views of the same frame and cost nothing;
`Text.apply` (edits) and `Text.join` (pieces in any order) make a new frame that still knows its sources.
"""

from govnews.text.changes import Change, inputs, undo
from govnews.text.match import Match
from govnews.text.spans import Edit, Range, Span
from govnews.text.text import Text

__all__ = ["Change", "Edit", "Match", "Range", "Span", "Text", "inputs", "undo"]
