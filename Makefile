# Hearsay. `make` alone lists the verbs.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.ONESHELL:
.DEFAULT_GOAL := help

SWIFT_FLAGS := --explicit-target-dependency-import-check error
RELEASE := .build/release/hearsay
DEBUG := .build/debug/hearsay
MODEL ?= md
OUT ?= out
PREFIX ?= /usr/local
DESTDIR ?=

.PHONY: help setup packages wheel build model run test acceptance lint format bench evaluate sanitize fuzz install dist proof clean

help: ## list the verbs
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 12

setup: packages wheel ## install what is missing: system packages, the language model's wheel

packages:
	@scripts/install-packages.sh

wheel:
	@scripts/fetch-model.sh $(MODEL)

build: packages ## build the release
	@swift build -c release --static-swift-stdlib --product hearsay $(SWIFT_FLAGS)

model: build wheel ## compile the language model, where that is not done yet
	@scripts/install-model.sh $(RELEASE) $(MODEL)

run: model ## the main job on samples/: claims, errors and a report under out/
	@scripts/run-samples.sh $(RELEASE) $(OUT)

test: model ## install, build and pass every test
	@swift build --build-tests $(SWIFT_FLAGS)
	HEARSAY_COMMAND="$(CURDIR)/$(RELEASE)" swift test --skip-build

acceptance: model ## the tests from outside: loaders, Spark, recipes, report in a browser, documentation
	@scripts/acceptance.sh $(RELEASE)

lint: ## formatting and house rules
	@scripts/lint.sh

format: ## mend the formatting
	@swift format --in-place --recursive --parallel Package.swift Sources Tests

bench: model ## speed, as ratios against yardsticks of the same run
	@scripts/bench.sh $(RELEASE)

evaluate: model ## score extraction, language, entities and attribution on ../shared and on our own gold set
	@Evaluation/run.sh $(RELEASE)

sanitize: packages ## the concurrent rooms under ThreadSanitizer
	@swift test --sanitize=thread --scratch-path .build-thread --filter 'PipelineTests|FetchTests|IngestionTests'

fuzz: packages ## every reader of foreign bytes under libFuzzer: SECONDS for each of TARGETS
	@Tests/Fuzzing/run.sh $(or $(SECONDS),60) $(TARGETS)

install: build ## install the command, its manual page and completions under PREFIX
	@scripts/install.sh $(RELEASE) "$(DESTDIR)$(PREFIX)"

dist: packages ## a tarball with a binary that runs on plain Debian 12 (minbase)
	@scripts/dist.sh

proof: dist wheel ## run the tarball in a bare Debian 12 (chroot; needs root)
	@scripts/prove-dist.sh

clean: ## remove what was built, and what `make run` wrote
	@rm -rf .build .build-* dist Evaluation/work
	[ ! -e "$(OUT)/.samples" ] || rm -rf "$(OUT)"
