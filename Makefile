# The entry points for developers; CI calls the same ones. `make` alone lists them.

VENV := .venv
BIN := $(VENV)/bin
DEMO := .demo
UV ?= uv
READY := $(VENV)/.ready
BENCH_READY := $(VENV)/.bench-ready

# Asked once, and only when a virtual environment has to be made.
find_python = for candidate in "$(PYTHON)" python3 python3.14 python3.13 python3.12 python3.11 python; do \
	  [ -n "$$candidate" ] || continue; \
	  "$$candidate" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && break; \
	  candidate=; \
	done; \
	if [ -z "$$candidate" ]; then \
	  echo "Python 3.11 of nieuwer (met de modules venv en ensurepip) is niet gevonden; wijs hem aan met PYTHON=..." >&2; exit 1; \
	fi

.PHONY: help demo test lint lint-style lint-types lint-licences format bench schema rules pages requirements clean

help:
	@echo "make demo          maakt de documenten van het voorbeeld in $(DEMO)/"
	@echo "make test          draait de tests"
	@echo "make lint          ruff, mypy en reuse"
	@echo "make format        zet de code in de vaste opmaak"
	@echo "make bench         meet de snelheid"
	@echo "make schema        maakt de JSON-schema's opnieuw uit de modellen"
	@echo "make rules         maakt docs/regels.md opnieuw uit de regels"
	@echo "make pages         maakt de plaatjes in docs/voorbeeld (met LibreOffice en poppler)"
	@echo "make requirements  vernieuwt requirements/*.txt (met uv)"
	@echo "make clean         ruimt alles op wat hier gemaakt is"

demo: $(READY)
	$(BIN)/ivpgen render --output $(DEMO) examples/voorbeeldstad
	@echo
	@echo "De documenten van examples/voorbeeldstad:"
	@find "$(CURDIR)/$(DEMO)" -name '*.docx' | sort

test: $(READY)
	$(BIN)/python -m pytest

lint: lint-style lint-types lint-licences

lint-style: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

lint-types: $(READY)
	$(BIN)/mypy

lint-licences: $(READY)
	$(BIN)/reuse lint --lines

format: $(READY)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(BENCH_READY)
	$(BIN)/python -m benchmarks $(BENCH)

schema: $(READY)
	$(BIN)/ivpgen schema --output src/ivpgen/plan/data

rules: $(READY)
	$(BIN)/ivpgen explain --all --format markdown > docs/.regels.md
	mv docs/.regels.md docs/regels.md

pages: $(READY)
	$(BIN)/python tools/pages.py

requirements:
	$(UV) pip compile pyproject.toml --group dev --universal --python-version 3.11 --generate-hashes --no-annotate \
	  --custom-compile-command "make requirements" --upgrade --output-file requirements/dev.txt
	$(UV) pip compile --group pdf-check --constraint requirements/dev.txt --universal --python-version 3.11 \
	  --generate-hashes --no-annotate --custom-compile-command "make requirements" --upgrade \
	  --output-file requirements/pdf-check.txt
	$(UV) pip compile --group serve-check --constraint requirements/dev.txt --universal --python-version 3.11 \
	  --generate-hashes --no-annotate --custom-compile-command "make requirements" --upgrade \
	  --output-file requirements/serve-check.txt
	$(UV) pip compile --group bench --constraint requirements/dev.txt --universal --python-version 3.11 \
	  --generate-hashes --no-annotate --custom-compile-command "make requirements" --upgrade \
	  --output-file requirements/bench.txt

clean:
	rm -rf $(VENV) $(DEMO) dist build node_modules .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(READY): requirements/dev.txt pyproject.toml
	@$(find_python); \
	"$$candidate" -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --require-hashes --requirement requirements/dev.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

$(BENCH_READY): requirements/bench.txt $(READY)
	$(BIN)/python -m pip install --quiet --require-hashes --requirement requirements/bench.txt
	@touch $@
