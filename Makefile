# actant: reads news, draws who does what to whom.   `make help` lists the targets.

BUILD     ?= build
PREFIX    ?= /usr/local
TREEBANK  ?= ../shared/treebank

VERSION   := 0.1.0
SOVERSION := 0

CC        ?= cc
CFLAGS    ?= -O2 -g
PKG_CONFIG ?= pkg-config

LIBRARIES := libcgraph libgvc libutf8proc libxml-2.0 zlib
WARNINGS  := -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wstrict-prototypes -Wmissing-prototypes -Werror
# What the code needs, apart from what the user may choose. Contraction of floating-point operations would give
# other weights, and so other bytes, on other machines.
override CPPFLAGS += -Iinclude -Isrc -D_GNU_SOURCE -DACTANT_VERSION='"$(VERSION)"'
override CFLAGS   += -std=c11 $(WARNINGS) -fPIC -fvisibility=hidden -pthread -ffp-contract=off

SOURCES   := $(sort $(wildcard src/*.c src/*/*.c))
CLI_SRC   := $(filter src/cli/%,$(SOURCES))
TRAIN_SRC := $(filter src/train/%,$(SOURCES))
LIB_SRC   := $(filter-out $(CLI_SRC) $(TRAIN_SRC),$(SOURCES))
UNIT_SRC  := $(sort $(wildcard tests/unit/*/test_*.c))
BENCH_SRC := $(sort $(wildcard bench/*.c))
HEADERS   := $(sort $(wildcard include/actant/*.h))
LEXICON   := $(sort $(wildcard lexicon/*.txt lexicon/*/*.txt))
MODEL     := model/english.model
PAGE      := $(sort $(wildcard src/writers/page/*))

LIB_OBJ   := $(LIB_SRC:%.c=$(BUILD)/%.o)
CLI_OBJ   := $(CLI_SRC:%.c=$(BUILD)/%.o)
TRAIN_OBJ := $(TRAIN_SRC:%.c=$(BUILD)/%.o)
UNITS     := $(UNIT_SRC:%.c=$(BUILD)/%)
BENCHES   := $(BENCH_SRC:%.c=$(BUILD)/%)
LIBRARY   := $(BUILD)/libactant.so.$(SOVERSION)

# The packages' flags are asked for when something is compiled, not when the Makefile is read: `make test` on
# a fresh machine installs them first.
PKG_CFLAGS = $(shell $(PKG_CONFIG) --cflags $(LIBRARIES))
PKG_LIBS   = $(shell $(PKG_CONFIG) --libs $(LIBRARIES)) -lm

# `make V=1` shows the commands.
V         ?= 0
ifeq ($(V),0)
SAY        = @printf '  %-8s%s\n'
Q         := @
else
SAY        = @:
endif

.DELETE_ON_ERROR:
.SECONDARY:
.SUFFIXES:

.PHONY: all
all: $(BUILD)/actant $(BUILD)/libactant.a $(BUILD)/libactant.so

$(BUILD)/actant: $(CLI_OBJ) $(BUILD)/libactant.a
	$(SAY) LINK $@
	$(Q)$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(PKG_LIBS)

$(BUILD)/libactant.a: $(LIB_OBJ)
	$(SAY) AR $@
	$(Q)rm -f $@
	$(Q)ar rcsD $@ $^

$(LIBRARY): $(LIB_OBJ)
	$(SAY) LINK $@
	$(Q)$(CC) $(CFLAGS) $(LDFLAGS) -shared -Wl,-soname,libactant.so.$(SOVERSION) -Wl,--no-undefined -o $@ $^ $(PKG_LIBS)

$(BUILD)/libactant.so: $(LIBRARY)
	$(Q)ln -sf $(<F) $@

$(BUILD)/train: $(TRAIN_OBJ) $(BUILD)/libactant.a
	$(SAY) LINK $@
	$(Q)$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(PKG_LIBS)

$(BUILD)/%.o: %.c $(BUILD)/flags
	@mkdir -p $(@D)
	$(SAY) CC $<
	$(Q)$(CC) $(CPPFLAGS) $(PKG_CFLAGS) $(CFLAGS) -MMD -MP -c -o $@ $<

# Changes only when the flags do, so that everything is built again then.
$(BUILD)/flags: FORCE
	@mkdir -p $(@D)
	@printf '%s\n' '$(subst ','\'',$(CC) $(CPPFLAGS) $(CFLAGS) $(LDFLAGS))' > $@.new
	@cmp -s $@.new $@ && rm $@.new || mv $@.new $@

.PHONY: FORCE
FORCE:

# What is linked in: one bundle of all lexicon files, the model, and the page that the html writer fills in.
$(BUILD)/src/base/embed.o: $(BUILD)/lexicon.bundle $(MODEL) $(PAGE)
$(BUILD)/src/base/embed.o: override CPPFLAGS += -DLEXICON_BUNDLE='"$(BUILD)/lexicon.bundle"' -DMODEL_FILE='"$(MODEL)"'

# The list of files is a prerequisite too: a file that has gone must leave the bundle.
$(BUILD)/lexicon.bundle: $(LEXICON) $(BUILD)/lexicon.list
	$(SAY) BUNDLE $@
	$(Q)for file in $(LEXICON); do printf '==> %s <==\n' "$$file"; cat "$$file"; done > $@.new
	$(Q)mv $@.new $@

$(BUILD)/lexicon.list: FORCE
	@mkdir -p $(@D)
	@printf '%s\n' $(LEXICON) > $@.new
	@cmp -s $@.new $@ && rm $@.new || mv $@.new $@

-include $(SOURCES:%.c=$(BUILD)/%.d) $(UNIT_SRC:%.c=$(BUILD)/%.d) $(BENCH_SRC:%.c=$(BUILD)/%.d)

## The main job: draws graphs/*.{dot,graphml,…} from graphs/articles. An article NAME.txt, or a folder NAME of
## articles about one affair, gives the graph NAME.
GRAPH_FORMATS := dot graphml gexf svg html
GRAPH_TEXTS   := $(sort $(wildcard graphs/articles/*.txt))
GRAPH_FOLDERS := $(sort $(patsubst graphs/articles/%/,%,$(filter %/,$(wildcard graphs/articles/*/))))
GRAPH_NAMES   := $(GRAPH_TEXTS:graphs/articles/%.txt=%) $(GRAPH_FOLDERS)
GRAPHS        := $(foreach name,$(GRAPH_NAMES),$(foreach format,$(GRAPH_FORMATS),graphs/$(name).$(format))) graphs/arms.svg

.PHONY: graphs draw
graphs:
	@tools/setup build
	@$(MAKE) --no-print-directory draw

draw: $(GRAPHS)
	@printf '%s graphs in graphs/\n' $(words $(GRAPHS))

# Each article is read once; every format is written from its events.
$(BUILD)/graphs/%.events: graphs/articles/%.txt $(BUILD)/actant
	@mkdir -p $(@D)
	$(SAY) READ $<
	$(Q)$(BUILD)/actant -q -o $@ $<

define folder_rule
$$(BUILD)/graphs/$(1).events: $$(wildcard graphs/articles/$(1)/*) $$(BUILD)/actant
	@mkdir -p $$(@D)
	$$(SAY) READ graphs/articles/$(1)
	$$(Q)$$(BUILD)/actant -q -o $$@ graphs/articles/$(1)
endef
$(foreach name,$(GRAPH_FOLDERS),$(eval $(call folder_rule,$(name))))

define format_rule
graphs/%.$(1): $$(BUILD)/graphs/%.events
	$$(SAY) DRAW $$@
	$$(Q)$$(BUILD)/actant -q -o $$@ $$<
endef
$(foreach format,$(GRAPH_FORMATS),$(eval $(call format_rule,$(format))))

# The picture of the README.
graphs/arms.svg: $(BUILD)/graphs/korea-ukraine.events
	$(SAY) DRAW $@
	$(Q)$(BUILD)/actant -q -r arm --title 'Arms for Ukraine and Russia' -o $@ $<

## Tests
.PHONY: test test-page units run-tests
test:
	@tools/setup test
	@$(MAKE) --no-print-directory run-tests

# The html page in Chromium, which `make test` does not install: there this test is skipped where it is missing.
test-page:
	@tools/setup page
	@$(MAKE) --no-print-directory all
	@TEST_ONLY=tests/page tests/run $(BUILD)

# Every format in the readers of Debian and npm; `make test` has only those that happen to be installed.
READERS := $(BUILD)/tests/readers
.PHONY: test-readers
test-readers:
	@tools/setup readers
	@$(MAKE) --no-print-directory all $(READERS)/read_boost $(READERS)/node_modules
	@READERS=required TEST_ONLY=tests/readers TEST_SHOW=all tests/run $(BUILD)

$(READERS)/read_boost: tests/readers/read_boost.cpp
	@mkdir -p $(@D)
	$(SAY) CXX $<
	$(Q)$(CXX) -std=c++17 -O1 -Wall -Wextra -o $@ $< -lboost_graph

$(READERS)/node_modules: tests/readers/package.json tests/readers/package-lock.json
	@mkdir -p $(@D)
	$(SAY) NPM $(@D)
	$(Q)cp $^ $(@D)
	$(Q)cd $(@D) && npm ci --silent --no-audit --no-fund
	$(Q)touch $@

units: $(UNITS)

run-tests: all units fuzz-replay $(BUILD)/train $(BUILD)/tests/example
	@tests/run $(BUILD)

$(BUILD)/tests/unit/%: $(BUILD)/tests/unit/%.o $(BUILD)/libactant.a
	$(SAY) LINK $@
	$(Q)$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(PKG_LIBS) -lcmocka

# A user's program: public headers and the shared library, nothing else.
$(BUILD)/tests/example: tests/example.c $(HEADERS) $(BUILD)/libactant.so
	@mkdir -p $(@D)
	$(SAY) LINK $@
	$(Q)$(CC) $(filter-out -fvisibility=hidden,$(CFLAGS)) -Iinclude $(LDFLAGS) -o $@ $< -L$(BUILD) -lactant \
	    -Wl,-rpath,'$$ORIGIN/..'

# The fuzz targets: with libFuzzer, each for FUZZ_SECONDS; without, over the corpus that is kept (run-tests).
FUZZ_SRC     := $(filter-out %/replay.c,$(sort $(wildcard tests/fuzz/*.c)))
FUZZ_SECONDS ?= 180
-include $(patsubst %.c,$(BUILD)/%.d,$(wildcard tests/fuzz/*.c))

.PHONY: fuzz fuzz-targets fuzz-replay
fuzz:
	@tools/setup fuzz
	@$(MAKE) --no-print-directory BUILD=$(BUILD)/fuzz CC=clang V=$(V) \
	    CFLAGS='-O1 -g -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all' fuzz-targets
	@tests/fuzz/run $(BUILD)/fuzz $(FUZZ_SECONDS)

fuzz-targets: $(FUZZ_SRC:tests/fuzz/%.c=$(BUILD)/tests/fuzz/fuzz-%)
fuzz-replay: $(FUZZ_SRC:tests/fuzz/%.c=$(BUILD)/tests/fuzz/replay-%)

$(BUILD)/tests/fuzz/fuzz-%: $(BUILD)/tests/fuzz/%.o $(BUILD)/libactant.a
	$(SAY) LINK $@
	$(Q)$(CC) $(CFLAGS) -fsanitize=fuzzer $(LDFLAGS) -o $@ $^ $(PKG_LIBS)

$(BUILD)/tests/fuzz/replay-%: $(BUILD)/tests/fuzz/replay.o $(BUILD)/tests/fuzz/%.o $(BUILD)/libactant.a
	$(SAY) LINK $@
	$(Q)$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(PKG_LIBS)

## Checks: everything that can be said of the code without a release. Each is a build of its own.
ASAN     := -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
VALGRIND := -O1 -g -DARENA_DEBUG
FORMATTED = $(sort $(SOURCES) $(wildcard $(foreach glob,src/*.h src/*/*.h include/*/*.h bench/*.c bench/*/*.[ch] tests/*.c \
    tests/fuzz/*.[ch] tests/unit/*.h tests/unit/*/*.[ch],$(glob))))

.PHONY: check check-asan check-valgrind check-gcc check-clang check-tidy check-cppcheck check-format headers layers
check:
	@tools/setup check
	@$(MAKE) --no-print-directory layers headers
	@$(MAKE) --no-print-directory check-gcc
	@$(MAKE) --no-print-directory check-clang
	@$(MAKE) --no-print-directory check-cppcheck
	@$(MAKE) --no-print-directory check-tidy
	@$(MAKE) --no-print-directory check-asan
	@$(MAKE) --no-print-directory check-valgrind
	@echo 'check: all is well'

check-gcc:
	$(SAY) CHECK gcc
	$(Q)$(MAKE) --no-print-directory BUILD=$(BUILD)/gcc CC=gcc all units

check-clang:
	$(SAY) CHECK clang
	$(Q)$(MAKE) --no-print-directory BUILD=$(BUILD)/clang CC=clang all units

check-asan:
	$(SAY) CHECK 'all tests under ASan and UBSan'
	$(Q)ASAN_OPTIONS=detect_stack_use_after_return=1 UBSAN_OPTIONS=print_stacktrace=1 \
	    LSAN_OPTIONS=suppressions=tests/lsan.supp:print_suppressions=0 \
	    $(MAKE) --no-print-directory BUILD=$(BUILD)/asan CFLAGS='$(ASAN)' run-tests

check-valgrind:
	$(SAY) CHECK 'all tests under valgrind'
	$(Q)TEST_UNDER=valgrind $(MAKE) --no-print-directory BUILD=$(BUILD)/valgrind CFLAGS='$(VALGRIND)' run-tests

check-tidy:
	$(SAY) CHECK clang-tidy
	$(Q)printf "%s\n" $(SOURCES) | xargs -n 8 -P "$$(nproc)" \
	    tools/tidy $(CPPFLAGS) $(PKG_CFLAGS) -std=c11 -DLEXICON_BUNDLE='"/dev/null"' -DMODEL_FILE='"/dev/null"'

check-cppcheck:
	$(SAY) CHECK cppcheck
	$(Q)cppcheck -q -j "$$(nproc)" --std=c11 --enable=warning,performance,portability --inline-suppr --error-exitcode=1 \
	    --suppressions-list=tools/cppcheck.txt -Iinclude -Isrc -D__GNUC__ -DLEXICON_BUNDLE='"/dev/null"' \
	    -DMODEL_FILE='"/dev/null"' -DACTANT_VERSION='"$(VERSION)"' $(SOURCES)

# Every public header compiles by itself, as strictly as a user may want.
headers:
	$(SAY) CHECK 'public headers'
	$(Q)for header in $(HEADERS); do \
	    $(CC) -std=c11 -pedantic -Wall -Wextra -Werror -Iinclude -fsyntax-only -x c $$header || exit 1; done

# A folder of src/ includes only those before it.
layers:
	$(SAY) CHECK layers
	$(Q)tools/layers

check-format:
	$(Q)clang-format --dry-run -Werror $(FORMATTED)

.PHONY: format
format:
	clang-format -i $(FORMATTED)

## The model, learned again from a treebank; it is committed, so that nobody needs this to build.
.PHONY: model
model: $(BUILD)/train
	$(BUILD)/train $(TREEBANK) $(MODEL)

## Benchmarks: of reading text (bench/run), of writing and reading the formats (bench/writers/run).
.PHONY: bench bench-text bench-writers
bench:
	@tools/setup bench
	@$(MAKE) --no-print-directory bench-text bench-writers

bench-text: all $(BENCHES)
	@TREEBANK='$(TREEBANK)' bench/run $(BUILD)

bench-writers: all $(BUILD)/bench/formats
	@bench/writers/run $(BUILD)

# The writers' bench compares with igraph, which nothing else needs.
FORMATS_SRC := $(sort $(wildcard bench/writers/*.c))
-include $(FORMATS_SRC:%.c=$(BUILD)/%.d)
$(FORMATS_SRC:%.c=$(BUILD)/%.o): private override CPPFLAGS += -Ibench
$(BUILD)/bench/writers/igraph.o: private override CPPFLAGS += $(shell $(PKG_CONFIG) --cflags igraph | sed 's/-I/-isystem /g')

$(BUILD)/bench/formats: $(FORMATS_SRC:%.c=$(BUILD)/%.o) $(BUILD)/libactant.a
	$(SAY) LINK $@
	$(Q)$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(PKG_LIBS) $(shell $(PKG_CONFIG) --libs igraph)

# How often "he", or "Novak" for "Jan Novak", is taken for whom it means.
.PHONY: references
references: $(BUILD)/bench/references
	@$< $(TREEBANK)/en_gum-test.conllu

$(BUILD)/bench/%: $(BUILD)/bench/%.o $(BUILD)/libactant.a
	$(SAY) LINK $@
	$(Q)$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(PKG_LIBS)

## Installing
.PHONY: install uninstall
install: all $(BUILD)/actant.pc
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/lib/pkgconfig $(DESTDIR)$(PREFIX)/include/actant
	install -m 755 $(BUILD)/actant $(DESTDIR)$(PREFIX)/bin/actant
	install -m 644 $(BUILD)/libactant.a $(DESTDIR)$(PREFIX)/lib/libactant.a
	install -m 755 $(LIBRARY) $(DESTDIR)$(PREFIX)/lib/libactant.so.$(VERSION)
	ln -sf libactant.so.$(VERSION) $(DESTDIR)$(PREFIX)/lib/libactant.so.$(SOVERSION)
	ln -sf libactant.so.$(SOVERSION) $(DESTDIR)$(PREFIX)/lib/libactant.so
	install -m 644 $(HEADERS) $(DESTDIR)$(PREFIX)/include/actant
	install -m 644 $(BUILD)/actant.pc $(DESTDIR)$(PREFIX)/lib/pkgconfig/actant.pc

$(BUILD)/actant.pc: FORCE
	@mkdir -p $(@D)
	@printf '%s\n' 'prefix=$(PREFIX)' 'libdir=$${prefix}/lib' 'includedir=$${prefix}/include' '' 'Name: actant' \
	    'Description: reads news, gives a graph of who does what to whom' 'Version: $(VERSION)' \
	    'Requires.private: $(LIBRARIES)' 'Libs: -L$${libdir} -lactant' 'Libs.private: -lm -pthread' \
	    'Cflags: -I$${includedir}' > $@

uninstall:
	rm -f $(DESTDIR)$(PREFIX)/bin/actant $(DESTDIR)$(PREFIX)/lib/libactant.* \
	    $(DESTDIR)$(PREFIX)/lib/pkgconfig/actant.pc
	rm -rf $(DESTDIR)$(PREFIX)/include/actant

.PHONY: clean
clean:
	rm -rf $(BUILD)

.PHONY: help
help:
	@printf '%s\n' \
	    'make               build/actant, build/libactant.a, build/libactant.so' \
	    'make graphs        draws graphs/* from graphs/articles (installs what is missing)' \
	    'make test          builds and runs every test (installs what is missing)' \
	    'make test-page     tests the html page in Chromium (installs what is missing)' \
	    'make test-readers  loads every format in the programs that read it (installs them)' \
	    'make check         all tests under ASan, UBSan and valgrind; clang-tidy, cppcheck; gcc and clang' \
	    'make layers        a folder of src/ includes only those before it' \
	    'make fuzz          libFuzzer on every reader, FUZZ_SECONDS=$(FUZZ_SECONDS) each' \
	    'make install       PREFIX=$(PREFIX), DESTDIR=; make uninstall' \
	    'make model         learns model/english.model again; TREEBANK=$(TREEBANK)' \
	    'make bench         measures speed (installs what is missing)' \
	    'make references    measures how well pronouns and short names are understood (TREEBANK)' \
	    'make format        clang-format' \
	    'make clean         removes $(BUILD)' \
	    '' \
	    'BUILD=DIR builds elsewhere, CC= and CFLAGS= are yours, V=1 shows the commands.'
