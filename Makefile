# make try and make test are all a newcomer needs: each sets up .venv once, then does its work.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: try test check talk preview lock clean setup

setup: $(READY)

$(READY): requirements.lock pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "Lantern needs Python 3.11 or newer: set PYTHON=/path/to/python3.11")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $(READY)

try: $(READY)
	$(BIN)/lantern try

talk: $(READY)
	$(BIN)/lantern talk

test: $(READY)
	$(BIN)/python -m pytest -n auto --dist loadgroup $(ARGS)

check: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lantern check

preview: $(READY)
	$(BIN)/lantern preview build/preview

lock:
	uv pip compile --quiet --python-version 3.11 --universal --generate-hashes --no-annotate --no-header \
	  --extra ocr --extra dev pyproject.toml -o requirements.lock

clean:
	rm -rf $(VENV) build
