"""How right the library is on documents that a careful reader has annotated: ``govnews eval``."""
