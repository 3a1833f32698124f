# slabpool: build and tests. `make help` lists the targets.
#
# MODE chooses flags and folder: release (build/), debug, asan, tsan (build/MODE/).
# The targets of those names call this Makefile again with MODE set.

CC       = gcc
AR       = ar
OBJCOPY  = $(patsubst %gcc,%,$(filter-out musl-gcc,$(filter %-gcc,$(firstword $(CC)))))objcopy
PREFIX   = /usr/local
LIBDIR   = $(PREFIX)/lib
MODE     = release
SECONDS  = 10
WERROR   = 0
# Another compiler can have its own folder: make CC=clang B=build/clang
ROOT     = build
B        = $(if $(filter release,$(MODE)),$(ROOT),$(ROOT)/$(MODE))

# From one place, as text: the version, and the soname, which changes when the pool API breaks.
version_h = $(shell sed -n 's/^\#define $(1) *"\(.*\)"$$/\1/p' stats/version.h)
VERSION  := $(call version_h,SLP_VERSION)
SONAME   := $(call version_h,SLP_SONAME)

LIB      = $(B)/libslabpool.so
STATIC_LIB = $(B)/libslabpool.a
CORE_LIB = $(B)/libslabpool-core.a
PROFILE_LIB = $(B)/libslabpool-profile.so
LEAKS_LIB = $(B)/libslabpool-leaks.so
COMMAND  = $(B)/slabpool

# ---- sources: found, never listed. Below stats/ only its own files are the library's: cli/ is the
# command, pprof/ the object that writes pprof's form, leaks/ the one that looks for leaks (with the
# scan, from core/), symbol/ names of addresses, for the command and the latter ----

CORE_SRC    := $(wildcard core/*.c core/pools/*.c)
STATS_SRC   := $(wildcard stats/*.c)
CLI_SRC     := $(wildcard stats/cli/*.c)
SYMBOL_SRC  := $(wildcard stats/symbol/*.c)
LEAKS_SRC   := $(wildcard stats/leaks/*.c)
PPROF_SRC   := $(wildcard stats/pprof/*.c)
PRELOAD_SRC := $(wildcard preload/*.c)
UNIT_SRC    := $(wildcard tests/unit/*.c)
MAP         := $(wildcard preload/slabpool.map)

CORE_OBJ := $(CORE_SRC:%.c=$(B)/obj/%.o)
# What runs only under an option lies last, so that its pages are not read otherwise.
COLD     := $(addprefix $(B)/obj/,core/harden%.o core/guard%.o core/chosen.o core/sample%.o core/modules%.o core/level.o \
                                  core/stack.o core/walk.o core/rule.o core/cfi.o core/find_object.o core/inside.o \
                                  preload/fault.o preload/profile.o preload/object.o preload/live%.o \
                                  preload/leaks.o \
                                  preload/options_file.o stats/profile.o)
# Not in the library but in the object that looks for leaks.
APART    := $(addprefix $(B)/obj/,core/reach%.o core/os_read.o core/os_stop.o)
ALL_OBJ  := $(CORE_OBJ) $(STATS_SRC:%.c=$(B)/obj/%.o) $(PRELOAD_SRC:%.c=$(B)/obj/%.o)
LIB_OBJ  := $(filter-out $(COLD) $(APART),$(ALL_OBJ)) $(filter $(COLD),$(ALL_OBJ))
UNIT_BIN := $(UNIT_SRC:tests/unit/%.c=$(B)/unit/%)
CLI_OBJ  := $(CLI_SRC:%.c=$(B)/obj/%.o)
STATS_OBJ := $(STATS_SRC:%.c=$(B)/obj/%.o)
PPROF_OBJ := $(PPROF_SRC:%.c=$(B)/obj/%.o)
SYMBOL_OBJ := $(SYMBOL_SRC:%.c=$(B)/obj/%.o)
LEAKS_OBJ := $(LEAKS_SRC:%.c=$(B)/obj/%.o)
PROTO     := $(B)/gen/profile.pb-c

# What `slabpool report --html` puts into its page.
CHARTS      := /usr/share/javascript/chart.js/chart.min.js
PAGE        := $(wildcard stats/cli/page/*)
PPROF_NEEDS := /usr/include/zlib.h /usr/include/protobuf-c/protobuf-c.h /usr/bin/protoc-c
LEAKS_NEEDS := /usr/include/elfutils/libdwfl.h
CLI_NEEDS   := $(PPROF_NEEDS) /usr/include/jansson.h /usr/include/gelf.h /usr/include/elfutils/libdwfl.h /usr/include/ncurses.h $(CHARTS)
PPROF_MISSING := $(filter-out $(wildcard $(PPROF_NEEDS)),$(PPROF_NEEDS))
LEAKS_MISSING := $(filter-out $(wildcard $(LEAKS_NEEDS)),$(LEAKS_NEEDS))
CLI_MISSING := $(filter-out $(wildcard $(CLI_NEEDS)),$(CLI_NEEDS))

# ---- flags ----

WARN = -Wall -Wextra -Wshadow -Wconversion -Wstrict-prototypes $(if $(filter 1,$(WERROR)),-Werror)

OPT_release = -O2
OPT_debug   = -O1 -DSLP_DEBUG=1
# gcc 12's sanitizers take an %fs-relative address for a plain one; without the macro that says
# that there are such addresses, core uses its portable code.
OPT_asan    = -O1 -DSLP_DEBUG=1 -U__SEG_FS -fsanitize=address,undefined -fno-sanitize-recover=all
OPT_tsan    = -O1 -DSLP_DEBUG=1 -U__SEG_FS -fsanitize=thread

# Where it is built is not in what is built: the same sources give the same bytes anywhere.
BASE = -std=gnu11 $(OPT_$(MODE)) -g $(WARN) -D_GNU_SOURCE -I. -ffile-prefix-map=$(CURDIR)=.

# What is in the shared object. A new may throw through us, hence -fexceptions.
LIB_FLAGS = $(BASE) -fPIC -fvisibility=hidden -ftls-model=initial-exec -fno-semantic-interposition \
            -fexceptions -ffunction-sections

# By the linker's table (filled in at start: -z now) a call is a byte or two shorter, ours to each other
# too; memset and memcpy on the hit path of calloc and realloc are called without it.
$(B)/obj/core/thread.o: LIB_FLAGS += -fno-plt

# The compiler must not know what these calls mean where they are implemented.
NO_BUILTIN = -fno-builtin-malloc -fno-builtin-free -fno-builtin-calloc -fno-builtin-realloc

# A loop must stay a loop: before relocation core may not call memset or memcpy (core/thread.h).
NO_IDIOMS = $(if $(findstring clang,$(CC)),-fno-builtin-memset -fno-builtin-memcpy,-fno-tree-loop-distribute-patterns)
$(B)/obj/core/%.o: LIB_FLAGS += $(NO_IDIOMS)

# What a malloc, a free or a stream of frames runs through is made for speed, all else for size, which costs the
# workloads of tests/bench/mini.c nothing that can be counted.
HOT := $(addprefix $(B)/obj/,$(addprefix core/,alloc.o block.o heap.o pagemap.o refill.o remote.o slab.o thread.o walk.o) \
         core/pools/chain.o preload/malloc.o)
# Of those, what the hit path leaves for may begin anywhere: aligning it takes 1.6 KiB.
TIGHT = -falign-functions=1 -falign-loops=1 $(if $(findstring clang,$(CC)),,-falign-jumps=1 -falign-labels=1)
$(filter-out %/malloc.o %/thread.o,$(HOT)): LIB_FLAGS += $(TIGHT)
$(filter-out $(HOT),$(ALL_OBJ) $(LEAKS_OBJ) $(PPROF_OBJ) $(SYMBOL_OBJ)): LIB_FLAGS += $(if $(filter release,$(MODE)),-Os)
# -Oz, which gcc has since 12, loads constants by way of the stack; not for the pools' measured loops.
LOOPS := $(addprefix $(B)/obj/core/pools/,chain%.o buf.o items.o magazine%.o arena_blocks.o intern%.o json%.o)
SMALL := $(if $(findstring clang,$(CC)),,-fno-move-loop-invariants -fno-inline-small-functions \
           $(shell [ "$$($(CC) -dumpversion | cut -d . -f 1)" -ge 12 ] && echo -Oz))
$(filter-out $(HOT) $(LOOPS),$(ALL_OBJ)): LIB_FLAGS += $(if $(filter release,$(MODE)),$(SMALL))
# ... but for copies, which that makes an instruction that takes tens of cycles to begin.
$(addprefix $(B)/obj/core/pools/,buf.o json.o json_text.o intern.o intern_table.o): \
    LIB_FLAGS += -fno-builtin-memcpy -fno-builtin-memset

# What runs at starts and ends or under an option. Nothing is thrown through these, no stack is taken in
# them and they wait for nobody, so they have no unwind tables (a debugger has its own from -g).
ONCE := $(B)/obj/stats/%.o $(addprefix $(B)/obj/core/,modules.o modules%.o) $(B)/obj/preload/options.o $(B)/obj/preload/options%.o $(B)/obj/preload/live%.o \
        $(addprefix $(B)/obj/preload/,report.o report%.o dump.o live.o object.o parent.o profile.o start.o) \
        $(addprefix $(B)/obj/core/,cfi.o chance.o class.o config.o find_object.o fork.o inspect.o level.o maps.o os_process.o \
                                   rule.o sample_live.o sample_slab.o sample_table.o stuck.o sums.o tally.o tally_sum.o vdso.o \
                                   walk.o)
# -fwrapv, also for the command: what a file claims may add up to anything.
$(ONCE): LIB_FLAGS += -fno-exceptions -fno-asynchronous-unwind-tables -fwrapv
# On x86-64 a frame pointer, by which core/walk.c passes our own frames, takes the place of tables of
# three times its bytes. Not on the hit path, where exceptions pass, where misuse ends in abort (gdb
# has no other guide in a stripped library), nor at the end, from where libunwind is asked.
FRAMED := $(addprefix $(B)/obj/core/,arena.o backend.o heap.o chosen.o large.o mapping.o orphans.o range.o sample.o say.o threads.o pools/%.o)
MACHINE := $(shell $(CC) -dumpmachine)
$(FRAMED): LIB_FLAGS += $(if $(findstring x86_64,$(MACHINE)),-fno-exceptions -fno-asynchronous-unwind-tables \
                                     -fno-omit-frame-pointer -momit-leaf-frame-pointer)
$(B)/obj/core/%.o $(B)/obj/preload/%.o: LIB_FLAGS += $(NO_BUILTIN)

# No LTO: the hit path is inline in a header, and its instruction count is a golden file.
LINK = -shared -Wl,-soname,$(SONAME) -Wl,-z,now -Wl,-z,relro -Wl,-z,nodelete \
       -Wl,-z,noexecstack -Wl,-z,noseparate-code -Wl,-z,text -Wl,--no-undefined -Wl,--as-needed -Wl,--gc-sections \
       $(MAP:%=-Wl,--version-script=%)

# Test programs must not lose their calls to the optimiser.
TEST_FLAGS = $(BASE) $(NO_BUILTIN) -pthread

# A recorded command line: objects are made again when compiler or flags change.
STAMP_TEXT = $(CC) | $(SMALL) | $(HOT) $(LOOPS) $(ONCE) $(FRAMED) | $(BASE) | $(LIB_FLAGS) | $(NO_BUILTIN) | $(CFLAGS) | $(LINK) | $(LDFLAGS) | \
             $(LIB_OBJ)

# ---- the library ----

.DEFAULT_GOAL := all
.PHONY: all debug lib profile profile-missing leaks leaks-missing command command-missing unit-build check unit integration faults stress fuzz asan tsan bench \
        hotpath lint clean help FORCE
.DELETE_ON_ERROR:
.SECONDARY:

# The library needs a compiler alone; without what the command or another object needs, each is left
# out.
all: lib $(if $(PPROF_MISSING),profile-missing,profile) $(if $(LEAKS_MISSING),leaks-missing,leaks) \
     $(if $(filter release,$(MODE)),$(if $(CLI_MISSING),command-missing,command))
lib: $(LIB) $(CORE_LIB) $(STATIC_LIB)
profile: $(PROFILE_LIB)
leaks: $(LEAKS_LIB)
command: $(COMMAND)
profile-missing:
	@echo '$(PROFILE_LIB) is not built: no $(firstword $(PPROF_MISSING)); scripts/deps.sh installs it'
leaks-missing:
	@echo '$(LEAKS_LIB) is not built: no $(firstword $(LEAKS_MISSING)); scripts/deps.sh installs it'
command-missing:
	@echo '$(COMMAND) is not built: no $(firstword $(CLI_MISSING)); scripts/deps.sh installs it'

$(B)/.flags: FORCE
	@mkdir -p $(@D)
	@echo '$(STAMP_TEXT)' | cmp -s - $@ || echo '$(STAMP_TEXT)' > $@

$(B)/obj/%.o: %.c $(B)/.flags
	@mkdir -p $(@D)
	$(CC) $(LIB_FLAGS) $(CFLAGS) -MMD -MP -c $< -o $@

$(LIB): $(LIB_OBJ) $(MAP) $(B)/.flags
	$(if $(strip $(LIB_OBJ)),,$(error there are no sources for $@ yet))
	$(CC) $(OPT_$(MODE)) $(LINK) $(LDFLAGS) $(LIB_OBJ) -o $@
	@ln -sf $(@F) $(@D)/$(SONAME)

# The same for static linking, malloc and all, since blocks of the pools may be freed by free(): one
# object, in which what the shared one hides is local. It opens no library (preload/static/none.c),
# and a static program's quick_exit is the C library's.
STATIC_OBJ := $(filter-out $(B)/obj/stats/live_read.o,$(LIB_OBJ)) $(B)/obj/preload/static/none.o
$(STATIC_LIB): $(STATIC_OBJ) $(B)/.flags
	$(CC) -r -nostdlib -Wl,-d -Wl,--wrap=dlopen $(STATIC_OBJ) -o $(B)/obj/libslabpool.o
	$(OBJCOPY) --localize-hidden --localize-symbol=quick_exit $(B)/obj/libslabpool.o
	@rm -f $@
	$(AR) rcsD $@ $(B)/obj/libslabpool.o

# protoc-c's code is its own: without our warnings.
$(PROTO).c: stats/pprof/profile.proto $(B)/.flags
	@mkdir -p $(@D)
	protoc-c --c_out=$(@D) -I$(<D) $(<F)
$(PROTO).h: $(PROTO).c
$(PROTO).o: $(PROTO).c
	$(CC) -std=gnu11 $(OPT_$(MODE)) -g -fPIC -fvisibility=hidden -ffile-prefix-map=$(CURDIR)=. $(CFLAGS) -c $< -o $@

# Opened by the library when a form of the profile wants it: what it needs is no other process's.
PROFILE_LINK = -shared -Wl,-soname,libslabpool-profile.so -Wl,-z,now -Wl,-z,relro -Wl,-z,noexecstack \
               -Wl,-z,text -Wl,--no-undefined -Wl,--as-needed
$(PPROF_OBJ): LIB_FLAGS += -isystem $(B)/gen
$(PPROF_OBJ): $(PROTO).h
$(PROFILE_LIB): $(PPROF_OBJ) $(B)/obj/stats/out.o $(PROTO).o $(B)/.flags
	$(CC) $(OPT_$(MODE)) $(PROFILE_LINK) $(LDFLAGS) $(filter %.o,$^) -lprotobuf-c -lz -o $@

# What it needs of core without a state it has itself, the rest it is given (core/inside.h).
$(LEAKS_LIB): $(LEAKS_OBJ) $(SYMBOL_OBJ) $(filter $(APART),$(ALL_OBJ)) \
              $(addprefix $(B)/obj/,core/os.o core/os_process.o core/maps.o stats/interval.o stats/out.o) $(B)/.flags
	$(CC) $(OPT_$(MODE)) $(PROFILE_LINK:%profile.so=%leaks.so) $(LDFLAGS) $(filter %.o,$^) -ldw -lelf -o $@

# The command reads what the library wrote, with the same code where there is some.
CLI_LIBS = -lprotobuf-c -lz -ljansson -ldw -lelf -lncursesw -ltinfo -lm
$(CLI_OBJ): $(B)/obj/%.o: %.c $(PROTO).h $(B)/.flags
	@mkdir -p $(@D)
	$(CC) $(BASE) -isystem $(B)/gen -fwrapv $(CFLAGS) -MMD -MP -c $< -o $@
$(B)/obj/stats/cli/page_parts.o: BASE += -DSLP_PAGE_LIBRARY='"$(CHARTS)"'
$(B)/obj/stats/cli/page_parts.o: $(PAGE) $(CHARTS)
$(CHARTS):
	$(error there is no $@: install Debian's libjs-chart.js (scripts/deps.sh), or say CHARTS=FILE)

$(COMMAND): $(CLI_OBJ) $(SYMBOL_OBJ) $(PROTO).o $(STATS_OBJ) $(CORE_LIB) $(B)/.flags
	$(CC) $(OPT_$(MODE)) -Wl,--gc-sections -Wl,--as-needed $(LDFLAGS) $(CLI_OBJ) $(SYMBOL_OBJ) $(PROTO).o $(STATS_OBJ) $(CORE_LIB) $(CLI_LIBS) -o $@

# Made anew each time, so that a member whose source is gone does not stay.
$(CORE_LIB): $(CORE_OBJ) $(B)/.flags
	@rm -f $@
	$(AR) rcsD $@ $(CORE_OBJ)

debug:
	@$(MAKE) MODE=debug all

-include $(ALL_OBJ:.o=.d) $(PPROF_OBJ:.o=.d) $(LEAKS_OBJ:.o=.d) $(SYMBOL_OBJ:.o=.d) $(CLI_OBJ:.o=.d) $(UNIT_BIN:=.d)

# ---- tests: one line for each, PASS, FAIL or SKIP suite/name (tests/README.md) ----

# $(call run,[VAR=value ]script): runs a suite, or says that there is none.
run = @if [ -x $(lastword $(1)) ]; then $(1); else echo 'nothing to run yet: $@'; exit 1; fi

# $(call with,suite): `all`, when there is a suite that needs it.
with = $(if $(wildcard tests/$(1)),all)

# $(call need,files): the same for programs built from files; fails when the list is empty.
need = @if [ -z '$(firstword $(1))' ]; then echo 'nothing to run yet: $@'; exit 1; fi

check:
	$(call run,scripts/check)

lint:
	$(call run,scripts/lint.sh)

# ThreadSanitizer and Criterion's sandbox want the same addresses; one function mediates.
UNIT_EXTRA_tsan = tests/unit/tsan/boxfort_arena.c

$(B)/unit/%: tests/unit/%.c $(UNIT_EXTRA_$(MODE)) $(CORE_LIB) $(B)/.flags
	@mkdir -p $(@D)
	$(CC) $(TEST_FLAGS) $(CFLAGS) -MMD -MP -MF $@.d $(filter %.c %.o,$^) $(CORE_LIB) -lcriterion -lm -o $@

# Where system calls are made to fail, an os.c that asks the test first (tests/unit/inject.h).
$(B)/obj/core/hooked/os.o: core/os.c $(B)/.flags
	@mkdir -p $(@D)
	$(CC) $(LIB_FLAGS) $(CFLAGS) -DSLP_OS_HOOK -MMD -MP -c $< -o $@
$(filter $(B)/unit/inject%,$(UNIT_BIN)): $(B)/obj/core/hooked/os.o

# Some tests stand between core and the kernel.
$(B)/unit/pool_nomem $(B)/unit/pool_nomem_growing: TEST_FLAGS += $(foreach f,pools_alloc alloc_aligned alloc_zeroed alloc_resize,-Wl,--wrap=slp_$f)
$(B)/unit/refill_once: TEST_FLAGS += -Wl,--wrap=slp_os_reserve

# What the JSON builder writes is read by another's reader.
$(B)/unit/pool_json $(B)/unit/pool_json_text: CORE_LIB += -ljansson

# This one tests a file of stats/, which needs nothing.
$(B)/unit/interval: $(B)/obj/stats/interval.o

unit-build: $(UNIT_BIN)

unit: unit-build
	$(call need,$(UNIT_BIN))
	@scripts/run-criterion.sh $(if $(filter release,$(MODE)),unit,$(MODE)) $(UNIT_BIN)

# The unit suites again; asan is AddressSanitizer and UBSan together.
asan tsan:
	$(call need,$(UNIT_SRC))
	@$(MAKE) --no-print-directory MODE=$@ unit

faults: $(call with,faults/run)
	@status=0; for suite in run guard score; do \
	    [ ! -x tests/faults/$$suite ] || tests/faults/$$suite || status=1; \
	done; exit $$status

# make integration ALL=1 runs the heavy programs too.
integration: $(call with,integration/run)
	$(call run,tests/integration/run)

# SECONDS: all modes together.
stress: $(call with,stress/run)
	$(call run,SECONDS_TOTAL=$(SECONDS) tests/stress/run)

fuzz: $(call with,fuzz/run)
	$(call run,SECONDS_TOTAL=$(SECONDS) tests/fuzz/run)

# Every program there is a table; hotpath asked alone compares with the golden file as well.
BENCH := $(shell find tests/bench -maxdepth 1 -type f -perm -u+x 2> /dev/null | sort)
bench: $(if $(BENCH),all)
	$(call need,$(BENCH))
	@set -e; for b in $(BENCH); do echo "== $$b"; $$b; done

hotpath: $(call with,bench/hotpath)
	$(call run,tests/bench/hotpath)
	@tests/bench/hotpath --check

# ---- the rest ----

include scripts/package.mk

clean:
	rm -rf build

help:
	@echo 'all          $(LIB), $(CORE_LIB), $(PROFILE_LIB), $(LEAKS_LIB) and $(COMMAND)'
	@echo 'debug        the same with assertions and small limits, in $(ROOT)/debug/'
	@echo 'check        every suite that fits in 15 minutes (scripts/check)'
	@echo 'lint         include direction, file length, headers alone'
	@echo 'unit         tests/unit against Criterion; NAME.c is one binary'
	@echo 'asan tsan    the unit suites with sanitizers (asan has UBSan too)'
	@echo 'integration  real programs, native against preloaded; ALL=1 the heavy ones too'
	@echo 'faults       misuse, each with its message'
	@echo 'stress       tests/stress under the preload, SECONDS=$(SECONDS) in all'
	@echo 'fuzz         random operation sequences, SECONDS=$(SECONDS)'
	@echo 'bench        timings against the peers'
	@echo 'hotpath      instructions of one malloc and free, against the golden file'
	@echo 'install      PREFIX=$(PREFIX), LIBDIR, DESTDIR; uninstall takes it away; clean'
	@echo 'man dist deb the man pages; $(DIST); Debian packages in $(ROOT)/deb/'
	@echo 'options      CC=clang  WERROR=1  CFLAGS=  LDFLAGS=  MODE=release|debug|asan|tsan'
