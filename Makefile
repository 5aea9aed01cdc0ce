# What people run. Everything else is `swift build` and `swift test`.
#
#   make demo     build, make a store from TestVectors, scan the sample folder, print the matches
#   make test     build and run every test
#   make long     the tests that take minutes, too
#   make build    build the command: .build/release/knownmedia
#   make format   format the Swift sources;  make lint checks them
#   make clean    remove what was built

SHELL := /bin/bash
# Tests are built with testability, which changes every flag: a folder of their own keeps the two from undoing each other.
TEST_BUILD := .build-test
TOOL := .build/release/knownmedia
DEMO := demo-output
# The parts that a plain `swift build` leaves out, because they need a C library more.
TRAITS := --traits Archives

.PHONY: build demo test long lint format clean dependencies

build: dependencies
	swift build -c release $(TRAITS) --product knownmedia

# Installs the C libraries that are missing, on systems with apt; elsewhere says what is needed.
dependencies:
	@command -v swift >/dev/null || { echo "A Swift toolchain (6.2 or later) is needed: https://www.swift.org/install"; exit 1; }
	@missing=(); \
	for check in libjpeg-dev:jpeglib.h libpng-dev:png.h libsqlite3-dev:sqlite3.h libarchive-dev:archive.h libssl-dev:openssl/evp.h; do \
	  printf '#include <stddef.h>\n#include <stdio.h>\n#include <%s>\n' "$${check#*:}" \
	    | clang -E -x c - >/dev/null 2>&1 || missing+=("$${check%%:*}"); \
	done; \
	if [ $${#missing[@]} -gt 0 ]; then \
	  if command -v apt-get >/dev/null; then \
	    echo "Installing $${missing[*]}"; \
	    run=; [ "$$(id -u)" = 0 ] || run=sudo; \
	    $$run apt-get update -qq && $$run env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$${missing[@]}"; \
	  else \
	    echo "These C libraries are missing: $${missing[*]} (Homebrew: jpeg-turbo, libpng, libarchive)"; exit 1; \
	  fi; \
	fi

demo: build
	@rm -rf $(DEMO) && mkdir $(DEMO)
	$(TOOL) known import TestVectors/lists/known-pdq.txt --store $(DEMO)/known.sqlite --list Demo --source "TestVectors"
	$(TOOL) known import TestVectors/lists/known-digests.csv --store $(DEMO)/known.sqlite --list Demo
	@echo
	$(TOOL) scan TestVectors/demo --store $(DEMO)/known.sqlite --out $(DEMO)/scan --dihedral || [ $$? -eq 1 ]

test: dependencies
	swift test -c release $(TRAITS) --scratch-path $(TEST_BUILD)

long: dependencies
	KNOWNMEDIA_LONG_TESTS=1 swift test -c release $(TRAITS) --scratch-path $(TEST_BUILD)

lint:
	swift format lint --strict --recursive Package.swift Sources Tests Fuzz/Package.swift Fuzz/Sources

format:
	swift format --in-place --recursive Package.swift Sources Tests Fuzz/Package.swift Fuzz/Sources

clean:
	rm -rf .build $(TEST_BUILD) $(DEMO)
