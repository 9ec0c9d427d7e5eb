"""Documents to look at: HTML for notebooks and pages, text for terminals, data frames."""
