"""Mentions: numbers, dates, names, places and quotations as they stand in running text."""
