# Two targets are all a newcomer needs: `make demo` and `make test`; `make help` lists the others.
SWIFT ?= swift
ROOTLATCH = .build/release/rootlatch
# Swift's own libraries become part of the program: it runs without them, starts sooner, and calls them directly.
RELEASE = -c release --static-swift-stdlib
# How long `make bench` feeds the watch; `make bench SOAK_SECONDS=60` is quicker.
SOAK_SECONDS ?= 600
# SwiftPM leaves an empty folder or two among the temporary files whenever it runs: they stay in here.
export TMPDIR = $(abspath .build/temporary)
SOURCES = Sources Tests Fuzz Benchmarks Package.swift

.PHONY: help demo test build release lint format documentation bench crash fuzz conformance clean
.DEFAULT_GOAL := help

help: ## list what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# A build without optimization is ready in a third of the time, and fast enough for twelve accounts.
demo: packages ## see an organization locked down in the lab: audit, plan, apply, unlock, recover, ledger
	@$(SWIFT) build --product rootlatch
	@.build/debug/rootlatch lab exec -- Scripts/demo $(abspath .build/debug/rootlatch)

release: packages ## build the program
	@$(SWIFT) build $(RELEASE) --product rootlatch

build: packages ## build everything for development, undeclared imports refused
	@$(SWIFT) build --build-tests --explicit-target-dependency-import-check error

test: packages test-packages ## install what the tests need, and run all of them
	@$(SWIFT) test --disable-xctest

lint: ## hold the sources to the house style
	@swift-format lint --strict --recursive --parallel $(SOURCES)

format: ## bring the sources into the house style
	@swift-format format --in-place --recursive --parallel $(SOURCES)

documentation: packages test-packages ## write what comes from the code into the pages: lists, and what commands print
	@ROOTLATCH_WRITE_DOCUMENTATION=1 $(SWIFT) test --disable-xctest --filter PageTests

bench: release test-packages ## measure, print a table and write bench.json
	@Scripts/install-packages Scripts/packages-bench.txt
	@.venv/bin/pip install --quiet --disable-pip-version-check --requirement Scripts/requirements-bench.txt
	@$(SWIFT) build $(RELEASE) --product policy-bench
	@$(SWIFT) build $(RELEASE) --product pattern-bench
	@.venv/bin/python Benchmarks/bench.py --program $(ROOTLATCH) --policy-bench .build/release/policy-bench \
	  --pattern-bench .build/release/pattern-bench --soak-seconds $(SOAK_SECONDS) --output bench.json

fuzz: packages ## run libFuzzer for SECONDS (60) on every target in Fuzz, or on TARGET alone
	@Scripts/fuzz $(or $(SECONDS),60) $(TARGET)

crash: release test-packages ## kill apply at 200 random points, resume it, and compare the ends
	@.venv/bin/python Benchmarks/crash.py --program $(ROOTLATCH) --output crash.json

conformance: packages test-packages ## run the published cases in the folder ROOTLATCH_CONFORMANCE names, and with real log files in that of ROOTLATCH_TRAIL
	@test -d "$(ROOTLATCH_CONFORMANCE)" || { echo 'set ROOTLATCH_CONFORMANCE to the folder of the cases' >&2; exit 1; }
	@ROOTLATCH_CONFORMANCE="$(ROOTLATCH_CONFORMANCE)" $(SWIFT) test --disable-xctest --filter Conformance

clean: ## remove what was built and installed here
	@rm -rf .build .build-fuzz .venv bench.json

.PHONY: packages test-packages
packages:
	@mkdir -p "$(TMPDIR)"
	@Scripts/require-swift
	@Scripts/install-packages Scripts/packages.txt

test-packages:
	@Scripts/install-packages Scripts/packages-tests.txt
	@Scripts/prepare-python
