# `make run` serves the advisor, `make test` runs all tests, `make check` everything that can be checked without running them.
# Each sets the project up first; what is set up already is skipped. See docs/operations.md.

# The first Python that really runs: scripts/setup.py then looks for the right one.
PYTHON := $(shell for p in "$$ADVISOR_PYTHON" python3 python3.11 python3.12 /usr/bin/python3 python; do \
	[ -n "$$p" ] && "$$p" -c 'import sys; sys.exit(sys.version_info < (3, 7))' >/dev/null 2>&1 && { echo "$$p"; break; }; done)
BIN := .venv/bin
PORT ?=
PYTEST ?=

.DEFAULT_GOAL := help
.PHONY: help run setup test check train format widget rulebook-check bench clean python

help:
	@echo "make run      set up what is missing and serve the advisor at http://localhost:5005/   (PORT=5006 for another port)"
	@echo "make test     set up and run all tests   (PYTEST='-k volume' for some)"
	@echo "make check    format, lint, types, rulebook, widget, generated documents"
	@echo "make train    train the model if its inputs changed"
	@echo "make format   format the code"
	@echo "make widget   build the page and the widget's script"
	@echo "make bench    measure the speed of the engine and the server on this machine"
	@echo "make clean    remove what was built or trained; conversations in var/ stay"

python:
	@[ -n "$(PYTHON)" ] || { echo "set-up: Python 3 is needed to begin with; install it (Debian: apt install python3) and run the same command again." >&2; exit 1; }

run: python
	@$(PYTHON) scripts/setup.py run
	@exec $(BIN)/advisor serve $(if $(PORT),--port $(PORT))

setup: python
	@$(PYTHON) scripts/setup.py test

test: setup
	@$(BIN)/python -m pytest $(PYTEST)

train: python
	@$(PYTHON) scripts/setup.py run
	@$(BIN)/advisor train

check: setup
	@scripts/check

format: setup
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

widget: python
	@$(PYTHON) scripts/setup.py widget

bench: setup
	@$(BIN)/python benchmarks/engine/measure.py
	@$(BIN)/python benchmarks/server/load.py

clean:
	@rm -rf models widget/dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .rasa .tools/stamps
	@find . -name __pycache__ -type d -not -path './.venv/*' -not -path './.tools/*' -not -path '*/node_modules/*' -prune -exec rm -rf {} +
