# Trygvej: `make` lists what can be done. Works on Debian and Ubuntu with Python 3.11 or newer.
# Settings (PORT, HOST, TRYGVEJ_HOME and more) are environment variables: see docs/settings.md.

SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help run test lint format proof bench messages docs shipped lock build clean environment dev-environment test-packages js

SYSTEM_PYTHON := $(or $(PYTHON),$(firstword $(foreach name,python3 python3.13 python3.12 python3.11,$(shell command -v $(name)))))
BIN := .venv/bin
PYTEST := $(BIN)/python -m pytest

help: ## List what can be done
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' $(firstword $(MAKEFILE_LIST))

run: environment ## Make what is missing, then run the site until Ctrl-C
	@exec $(BIN)/trygvej serve

# Journeys run apart: Playwright's event loop stays in its process, and Django refuses to work beside one.
# The house comes first: its tests start whole sites, and at the end one of the two cores would wait for the other.
test: dev-environment test-packages js ## Run every test once (the bars in full: make proof)
	@status=0; \
	$(PYTEST) -n 2 --dist loadfile --no-loadscope-reorder -m "not proof and not postgres" \
		--ignore=tests/journeys tests src/trygvej || status=1; \
	$(PYTEST) -n 2 --dist load -m "not proof" tests/journeys || status=1; \
	$(BIN)/python -m tools.postgres $(PYTEST) -n 2 --dist loadfile -m "(both_databases or postgres) and not proof" || status=1; \
	exit $$status

lint: dev-environment ## Check the house rules, style, types and the order of the rooms
	@$(BIN)/python -m tools.lint

format: dev-environment ## Lay out the lines of all Python files as `make lint` wants them
	@$(BIN)/ruff check --quiet --fix-only . ; $(BIN)/ruff format .

proof: dev-environment test-packages js ## Run every bar in full, and the benchmarks (long)
	@status=0; \
	$(PYTEST) -m "not postgres" --ignore=tests/journeys || status=1; \
	$(PYTEST) tests/journeys || status=1; \
	$(BIN)/python -m tools.postgres $(PYTEST) tests/journeys || status=1; \
	$(BIN)/python -m tools.postgres $(PYTEST) -m "both_databases or postgres" || status=1; \
	$(MAKE) --no-print-directory bench || status=1; \
	exit $$status

bench: dev-environment test-packages ## Measure speed and memory against the bars
	@$(BIN)/python -m bench

messages: dev-environment ## Collect the words to translate and compile the translations
	@$(BIN)/python -m tools.messages

docs: dev-environment ## Write docs/settings.md, THIRD-PARTY.md and the JSON Schemas of the formats anew
	@$(BIN)/python -m tools.settings_page
	@$(BIN)/python -m tools.licences
	@$(BIN)/trygvej schema > docs/format/wizard.schema.json
	@$(BIN)/trygvej schema exercise > docs/format/exercise.schema.json
	@$(BIN)/trygvej schema page > docs/format/page.schema.json

shipped: dev-environment ## Make the leaflets and films that come with the program anew, before a release
	@$(BIN)/python -m tools.shipped

lock: ## Choose the newest allowed packages and write the lock files anew
	@$(SYSTEM_PYTHON) tools/lock.py

build: dev-environment ## Build the wheel and the source archive in dist/
	@$(BIN)/python -m build --no-isolation --outdir dist

clean: ## Remove everything that was made, except the site's own data in var/
	rm -rf .venv build dist tools/js/node_modules .pytest_cache .hypothesis .mypy_cache .ruff_cache .import_linter_cache
	find src tests tools bench -name __pycache__ -type d -prune -exec rm -rf {} +

# --- what the targets above stand on -------------------------------------------------------------

environment:
	@$(SYSTEM_PYTHON) tools/environment.py run
	@$(SYSTEM_PYTHON) tools/packages.py run

dev-environment:
	@$(SYSTEM_PYTHON) tools/environment.py dev

test-packages:
	@$(SYSTEM_PYTHON) tools/packages.py test

js: test-packages
	@$(SYSTEM_PYTHON) tools/environment.py js
