# Only python3 (3.11 or later) and make are needed: everything else is set up in .venv the first time.
PY ?= python3
VENV := .venv
BIN := $(VENV)/bin
SOURCES := $(shell find src -name '*.py' -o -name '*.yaml' 2>/dev/null)
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: help demo test bench bench-lint eval lint lock clean setup
.DEFAULT_GOAL := help

help: ## says what can be made
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1	\2/p' $(firstword $(MAKEFILE_LIST))

# The examples that the demo drafts; `make demo EXAMPLES=` drafts all of them.
EXAMPLES ?= online_sales mobile_app crm

demo: setup ## drafts three examples to out/ (EXAMPLES=: all), in both languages, as Word, PDF, HTML and Markdown
	@$(BIN)/python tools/demo.py out $(EXAMPLES)

test: setup ## runs the tests, in as many processes as the machine has cores (at most 4)
	$(BIN)/python -m pytest --numprocesses auto --maxprocesses 4 --dist worksteal $(ARGS)

bench: setup ## measures the speed beside what it is measured against
	$(BIN)/python bench

bench-lint: setup ## measures lint beside other linters, which it installs in build/
	$(BIN)/python bench/lint.py

eval: setup ## measures the judgement of objectives on labelled sentences (ARGS=--keep before a commit)
	@$(BIN)/python tools/evaluate.py $(ARGS)

lint: setup ## style, types and floors
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

lock: ## works out requirements.lock again from requirements.in (ARGS=--upgrade takes newer releases)
	$(PY) -m venv build/lock
	build/lock/bin/python -m pip install --quiet uv
	UV_CUSTOM_COMPILE_COMMAND="make lock" build/lock/bin/uv pip compile --quiet --generate-hashes --universal \
	  --python-version 3.11 --no-emit-index-url --no-emit-find-links $(ARGS) requirements.in -o requirements.lock

clean: ## removes all that was made
	rm -rf $(VENV) out build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache src/*.egg-info
	find src tests tools bench -name __pycache__ -prune -exec rm -rf {} +

setup: $(VENV)/.linked | $(VENV)/.pdf ## makes .venv with the command contract-drafter

$(VENV)/.installed: requirements.lock
	@$(PY) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("Python 3.11 or later is needed; this is " + sys.version)'
	@PY="$(PY)" sh tools/system_packages.sh venv
	@echo "Setting up $(VENV) (once; about a minute)"
	@$(PY) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --require-hashes -r requirements.lock
	@touch $@

$(VENV)/.linked: $(VENV)/.installed tools/link_project.py $(SOURCES)
	@$(BIN)/python tools/link_project.py
	@touch $@

# PDF needs libraries that are not Python's. Without them the set-up goes on, and looks again the next time.
$(VENV)/.pdf: | $(VENV)/.installed
	@if PY="$(BIN)/python" sh tools/system_packages.sh pdf; then touch $@; fi
