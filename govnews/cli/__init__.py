"""The command line: a thin face of the library's own functions."""
