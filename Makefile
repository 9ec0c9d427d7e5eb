# Everything sets itself up: `make demo` and `make test` need Python 3.11 or newer, make and git, nothing else.
PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin/python
READY := $(VENV)/.ready

.PHONY: demo test check soak test-all docs bench format clean

demo: $(READY)  ## Read the five seed documents; summary here, objects and page in out/.
	$(RUN) tools/demo.py seeds out

test: $(READY)  ## The whole suite, property tests with their small profile, branches of the core counted.
	$(RUN) -m pytest -n 2 --cov --cov-report=term --cov-fail-under=95

test-all: test  ## What needs a heavy engine as well; nothing does yet.

check: $(READY) docs  ## Style, types, architecture, documentation.
	$(RUN) -m ruff check .
	$(RUN) -m ruff format --check .
	$(RUN) -m mypy
	$(VENV)/bin/lint-imports
	$(RUN) tools/figures.py
	$(RUN) -m sphinx -q -n -W -b doctest docs docs/_build/doctest

soak: $(READY)  ## Property, crash and load tests with their full counts; by hand, before an issue is closed.
	GOVNEWS_PROFILE=soak $(RUN) -m pytest -n 2 -m "soak or not soak"

docs: $(READY)  ## The documentation as pages, in docs/_build/html.
	$(RUN) -m sphinx -q -n -W -b html docs docs/_build/html

bench: $(READY)  ## How fast it is, beside a bare scan of the same text.
	$(RUN) benchmarks/speed.py

format: $(READY)
	$(RUN) -m ruff check --fix .
	$(RUN) -m ruff format .

clean:
	rm -rf out build dist docs/_build .coverage* .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

$(READY): pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "govnews needs Python 3.11 or newer: make PYTHON=python3.11 …")'
	test -x $(RUN) || $(PYTHON) -m venv $(VENV)
	$(RUN) -m pip install --quiet --disable-pip-version-check -e ".[dev]"
	touch $(READY)
