"""The typed, immutable objects that a document becomes. No parsing and no input or output here."""

from govnews.model.article import Article, ArticleKind, Caption, Extra, Paragraph, Script
from govnews.model.base import Evidence
from govnews.model.document import SCHEMA, Diagnostic, Document, Repair, Source
from govnews.model.indicator import Approximation, Basis, Indicator, Measure, Status
from govnews.model.initiative import Initiative, InitiativeKind
from govnews.model.meeting import AgendaItem, Meeting, MeetingFormat, MeetingKind
from govnews.model.people import Author, AuthorRole, Participant, Person, Speaker
from govnews.model.period import Date, Period
from govnews.model.selection import Selection
from govnews.model.speech import Speech, SpeechMode, Statement

__all__ = [
    "SCHEMA", "AgendaItem", "Approximation", "Article", "ArticleKind", "Author", "AuthorRole", "Basis", "Caption",
    "Date", "Diagnostic", "Document", "Evidence", "Extra", "Indicator", "Initiative", "InitiativeKind", "Measure",
    "Meeting", "MeetingFormat", "MeetingKind", "Paragraph", "Participant", "Period", "Person", "Repair", "Script",
    "Selection", "Source", "Speaker", "Speech", "SpeechMode", "Statement", "Status",
]  # fmt: skip
