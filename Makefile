# What people run. Everything else is `swift build` and `swift test`.
#
#   make demo     build, make a store from TestVectors, scan the sample folder, print the matches
#   make test     build and run every test
#   make long     the tests that take minutes, too
#   make build    build the command: .build/release/knownmedia
#   make install  install it with its manual and completions below PREFIX;  make uninstall removes them
#   make deb      make a Debian package of it: knownmedia_VERSION_ARCHITECTURE.deb
#   make c-library   make the library for C programs in dist/;  make python   make the Python package there
#   make format   format the Swift sources;  make lint checks them
#   make snippets, make examples, make benchmarks-build, make fuzz-build, make documentation   build what else belongs to the project
#   make clean    remove what was built

SHELL := /bin/bash
# Tests are built with testability, which changes every flag: a folder of their own keeps the two from undoing each other.
TEST_BUILD := .build-test
TOOL := .build/release/knownmedia
DEMO := demo-output
# The parts that a plain `swift build` leaves out, because they need a C library more.
TRAITS := --traits AllFormats

# Where `make install` puts things; DESTDIR goes before each, for packagers.
PREFIX ?= /usr/local
DESTDIR ?=
BINDIR ?= $(PREFIX)/bin
MANDIR ?= $(PREFIX)/share/man
BASH_COMPLETIONS ?= $(PREFIX)/share/bash-completion/completions
ZSH_COMPLETIONS ?= $(PREFIX)/share/zsh/site-functions
FISH_COMPLETIONS ?= $(PREFIX)/share/fish/vendor_completions.d
MANUAL := .build/manual

# How the command is linked; see Packaging/README.md.
ifeq ($(shell uname -s),Linux)
  # The machines it runs on have no Swift, and resolving Swift's libraries is most of the time it takes to start.
  LINKING := --static-swift-stdlib --disable-local-rpath -Xlinker --no-export-dynamic -Xlinker -s
  # The same for the runtime of C++, where the compiler has it as archives: they are found first under these names.
  CXX_RUNTIME := $(CURDIR)/.build/cxx-runtime
  CXX_ARCHIVES := $(wildcard $(foreach name,libstdc++.a libgcc_eh.a,$(shell clang -print-file-name=$(name) 2>/dev/null)))
  ifeq ($(words $(CXX_ARCHIVES)),2)
    LINKING += -Xswiftc -L$(CXX_RUNTIME)
  endif
  # And what newer versions of glibc have, so that the command runs where glibc is as old as 2.34. Nothing where there is none of them.
  OLDER_GLIBC := $(CURDIR)/.build/older-glibc.o
  COMPILE_OLDER_GLIBC := mkdir -p $(CURDIR)/.build && clang -O2 -c $(CURDIR)/Packaging/older-glibc.c -o $(OLDER_GLIBC)
  OLDER_FUNCTIONS := $(shell $(COMPILE_OLDER_GLIBC) 2>/dev/null && nm $(OLDER_GLIBC) | sed -n 's/.* T __wrap_//p')
  ifneq ($(OLDER_FUNCTIONS),)
    LINKING += -Xlinker $(OLDER_GLIBC) $(foreach name,$(OLDER_FUNCTIONS),-Xlinker --wrap=$(name))
  endif
endif

.PHONY: build demo test long lint format snippets examples benchmarks-build fuzz-build documentation clean dependencies manual install uninstall deb c-library python

build: dependencies
	@if [ $(words $(CXX_ARCHIVES)) = 2 ]; then \
	  mkdir -p $(CXX_RUNTIME) && ln -sf $(word 1,$(CXX_ARCHIVES)) $(CXX_RUNTIME)/libstdc++.a \
	    && ln -sf $(word 2,$(CXX_ARCHIVES)) $(CXX_RUNTIME)/libgcc_s.a; \
	fi
	@[ -z "$(OLDER_FUNCTIONS)" ] || { $(COMPILE_OLDER_GLIBC); }
	swift build -c release $(TRAITS) --product knownmedia $(LINKING)

# Installs the C libraries that are missing, on systems with apt; elsewhere says what is needed.
dependencies:
	@command -v swift >/dev/null || { echo "A Swift toolchain (6.2 or later) is needed: https://www.swift.org/install"; exit 1; }
	@missing=(); \
	for check in libjpeg-dev:jpeglib.h libpng-dev:png.h libsqlite3-dev:sqlite3.h libarchive-dev:archive.h libssl-dev:openssl/evp.h \
	    libwebp-dev:webp/demux.h libgif-dev:gif_lib.h libtiff-dev:tiffio.h libde265-dev:libde265/de265.h \
	    libdav1d-dev:dav1d/dav1d.h libjxl-dev:jxl/decode.h libopenjp2-7-dev:openjpeg-2.5/openjpeg.h \
	    libtsk-dev:tsk/libtsk.h libewf-dev:libewf.h; do \
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
	$(TOOL) scan TestVectors/demo --store $(DEMO)/known.sqlite --out $(DEMO)/scan --dihedral || [ $$? -eq 2 ]

manual: build
	Packaging/make-manual.sh $(TOOL) $(MANUAL)

install: manual
	install -d $(addprefix $(DESTDIR),$(BINDIR) $(MANDIR)/man1 $(BASH_COMPLETIONS) $(ZSH_COMPLETIONS) $(FISH_COMPLETIONS))
	install -m 755 $(TOOL) $(DESTDIR)$(BINDIR)/knownmedia
	strip $(DESTDIR)$(BINDIR)/knownmedia
	install -m 644 $(MANUAL)/*.1 $(DESTDIR)$(MANDIR)/man1
	$(TOOL) --generate-completion-script bash >$(DESTDIR)$(BASH_COMPLETIONS)/knownmedia
	$(TOOL) --generate-completion-script zsh >$(DESTDIR)$(ZSH_COMPLETIONS)/_knownmedia
	$(TOOL) --generate-completion-script fish >$(DESTDIR)$(FISH_COMPLETIONS)/knownmedia.fish

uninstall:
	rm -f $(DESTDIR)$(BINDIR)/knownmedia $(DESTDIR)$(MANDIR)/man1/knownmedia.1 $(DESTDIR)$(MANDIR)/man1/knownmedia.*.1 \
	  $(DESTDIR)$(BASH_COMPLETIONS)/knownmedia $(DESTDIR)$(ZSH_COMPLETIONS)/_knownmedia \
	  $(DESTDIR)$(FISH_COMPLETIONS)/knownmedia.fish

deb:
	Packaging/make-deb.sh

c-library: dependencies
	Packaging/make-c-library.sh $(TRAITS) $(LINKING)

python: build c-library
	Packaging/make-wheel.py

test: dependencies
	swift test -c release $(TRAITS) --scratch-path $(TEST_BUILD)

long: dependencies
	KNOWNMEDIA_LONG_TESTS=1 swift test -c release $(TRAITS) --scratch-path $(TEST_BUILD)

SWIFT_SOURCES := Package.swift Sources Tests Snippets Examples/UploadServer/Package.swift Examples/UploadServer/Sources Fuzz/Package.swift Fuzz/Sources Benchmarks/Package.swift \
  Benchmarks/Sources Benchmarks/Benchmarks

lint:
	swift format lint --strict --recursive $(SWIFT_SOURCES)

format:
	swift format --in-place --recursive $(SWIFT_SOURCES)

# The programs of the pages, and all else that is built by default.
snippets: dependencies
	swift build --scratch-path .build-plain --explicit-target-dependency-import-check error

examples: dependencies
	swift build --package-path Examples/UploadServer

benchmarks-build: dependencies
	swift build --package-path Benchmarks --scratch-path Benchmarks/.build-check

# Shows that the fuzzers compile. Linking them needs the flags of Fuzz/run.sh, which builds and runs them.
fuzz-build: dependencies
	swift build --package-path Fuzz --scratch-path Fuzz/.build-check --target Fuzz

# The pages of the library. The plug-in that makes them is a dependency only where this variable is set.
documentation: dependencies
	KNOWNMEDIA_DOCUMENTATION=1 swift package --scratch-path .build-plain generate-documentation --target KnownMedia \
	  --warnings-as-errors

clean:
	rm -rf .build .build-plain Benchmarks/.build-check Fuzz/.build-check Examples/UploadServer/.build Fuzz/.build-fuzz $(TEST_BUILD) $(DEMO) knownmedia_*.deb dist
