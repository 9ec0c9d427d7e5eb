"""Layout: the lines and blocks of a page, and what each of them is."""
