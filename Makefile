# Swot: make run, make test; the other targets are listed by make help.

PREFIX ?= /usr/local
DESTDIR ?=
COURSE := Content/hugging-face-agents
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
# Otherwise make looks for a rule of its own for every source, which takes longer than Swot to start.
MAKEFLAGS += --no-builtin-rules
.SUFFIXES:

RUN_PACKAGES := libncursesw5-dev libsqlite3-dev libcmark-gfm-dev libcmark-gfm-extensions-dev libxxhash-dev libgumbo-dev libexpat1-dev \
	libminizip-dev zlib1g-dev libzstd-dev
TEST_PACKAGES := $(RUN_PACKAGES) libvterm-dev strace python3 sqlite3
BENCH_PACKAGES := $(TEST_PACKAGES) python3-venv less nano vim cmark-gfm

# Release and tests have a folder each, so that neither throws the other's work away.
RELEASE := .build-release
# One static executable, so that the program starts without looking for libraries. It carries no debug information, which
# would take time to make.
RELEASE_FLAGS := -c release --scratch-path $(RELEASE) -debug-info-format none -Xswiftc -static-executable -Xswiftc -use-ld=lld
BUILT := $(RELEASE)/release/swot
# What `make bench` measures: what was built, or another program such as that of an older version.
BINARY ?= $(BUILT)
FSRS := $(RELEASE)/fsrs-rs
# What Foundation and SQLite say about dlopen in a static executable is theirs and harmless.
QUIET_LINKER := grep -vE 'Using .* in statically linked applications|in function .*:$$|^$$' || true
SOURCES := $(shell find Package.swift Sources -type f 2>/dev/null)

.PHONY: help run build test soak bench lint install uninstall clean packages-run packages-test packages-bench

help:
	@echo 'make run      install what is missing, build, and open Swot on the shipped course'
	@echo 'make test     set up and run every test'
	@echo 'make soak     the long runs: kills, damage, hostile files'
	@echo 'make bench    speed and memory as ratios to other programs, and what simulated learners gain'
	@echo 'make lint     the format of the sources and the questions of the courses'
	@echo 'make install  binary, courses and licences below PREFIX=$(PREFIX); make uninstall takes them away'
	@echo 'make clean    remove what was built'

run: $(BUILT)
	@exec $(BUILT) $(COURSE)

build: $(BUILT)

$(BUILT): $(SOURCES)
	@$(MAKE) --no-print-directory packages-run
	@echo 'Building Swot; the first time takes some minutes.'
	@swift build $(RELEASE_FLAGS) --product swot 2> >($(QUIET_LINKER) >&2)

test: packages-test
	swift build --build-tests
	swift test --skip-build

soak: packages-test $(BUILT)
	SWOT_SOAK=1 SWOT_PROGRAM=$(abspath $(BUILT)) swift test --filter 'Soak|Durability|Hostile|Assembly|Interval|Projection|Writer|MarkdownBank'

bench: packages-bench $(filter $(BUILT),$(BINARY))
	@swift build $(RELEASE_FLAGS) --product Benchmark 2> >($(QUIET_LINKER) >&2)
	@test -x $(FSRS)/bin/python || { python3 -m venv $(FSRS) && $(FSRS)/bin/pip install -q --disable-pip-version-check fsrs-rs-python==0.9.3; } \
		|| { rm -rf $(FSRS); echo 'The reference optimiser, fsrs-rs-python 0.9.3, cannot be had here.'; }
	$(RELEASE)/release/Benchmark $(BINARY) --course $(COURSE) --python $(FSRS)/bin/python $(PARTS)

lint: $(BUILT)
	swift format lint --strict --recursive --parallel Package.swift Sources Tests
	$(BUILT) check Content/*/

install: $(BUILT)
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/swot/courses $(DESTDIR)$(PREFIX)/share/doc/swot
	install -m 755 $(BUILT) $(DESTDIR)$(PREFIX)/bin/swot
	cd Content && find . -type f \( -path './*/*.md' -o -name '*.yml' -o -name LICENSE \) \
		-exec install -D -m 644 {} $(abspath $(DESTDIR)$(PREFIX))/share/swot/courses/{} \;
	install -m 644 LICENSE README.md CHANGELOG.md $(DESTDIR)$(PREFIX)/share/doc/swot/

uninstall:
	rm -f $(DESTDIR)$(PREFIX)/bin/swot
	rm -rf $(DESTDIR)$(PREFIX)/share/swot $(DESTDIR)$(PREFIX)/share/doc/swot

clean:
	rm -rf .build $(RELEASE)

# Installs the named packages where they are missing; on a system without apt-get it names them and stops.
define install_packages
	@command -v swift > /dev/null || { echo 'Swot needs Swift 6.1 or later: https://www.swift.org/install/linux/' >&2; exit 69; }
	@if command -v dpkg-query > /dev/null && command -v apt-get > /dev/null; then \
		missing=; \
		for package in $(1); do \
			dpkg-query -W -f '$${Status}' $$package 2> /dev/null | grep -q 'ok installed' || missing="$$missing $$package"; \
		done; \
		if [ -n "$$missing" ]; then \
			echo "Installing$$missing"; \
			if [ "$$(id -u)" = 0 ]; then root=; else root=sudo; fi; \
			$$root apt-get update -qq; \
			DEBIAN_FRONTEND=noninteractive $$root apt-get install -y -qq --no-install-recommends $$missing; \
		fi; \
	else \
		echo 'On this system, please install with their headers and static libraries what Debian calls:' >&2; \
		echo '  $(1)' >&2; \
		echo 'and then build with: swift build $(RELEASE_FLAGS) --product swot' >&2; \
		exit 69; \
	fi
endef

packages-run:
	$(call install_packages,$(RUN_PACKAGES))

packages-test:
	$(call install_packages,$(TEST_PACKAGES))

packages-bench:
	$(call install_packages,$(BENCH_PACKAGES))
