# package.mk: what leaves this tree: install and uninstall with man pages, a tarball, Debian
# packages. Part of the Makefile.

MAN_SRC := $(wildcard scripts/man/*.scd)
SCDOC   := $(shell command -v scdoc)
MAN     := $(if $(SCDOC),$(MAN_SRC:scripts/man/%.scd=$(B)/man/%))
PAGES   := $(MAN_SRC:scripts/man/%.scd=%)
HEADERS := slabpool.h $(patsubst core/%,%,$(wildcard core/slabpool/*.h))

# The date in pages, tarball and packages: that of the sources.
EPOCH = $(or $(SOURCE_DATE_EPOCH),$(if $(wildcard .git),$(shell git log -1 --format=%ct 2> /dev/null)),$(shell stat -c %Y stats/version.h))

# The file bears the version; links lead to it by soname, for programs, and by name, for the linker
# and for LD_PRELOAD. What the library opens itself lies in a folder of its own.
TO       = $(DESTDIR)$(PREFIX)
TO_LIB   = $(DESTDIR)$(LIBDIR)
SHARED   = libslabpool.so.$(VERSION)
COMPLETE = $(TO)/share/bash-completion/completions
man_path = $(TO)/share/man/man$(patsubst .%,%,$(suffix $(1)))

.PHONY: install uninstall man dist deb

# Made anew each time, for the date.
man: $(MAN)
	$(if $(SCDOC),,@echo 'man pages are left out: no scdoc; scripts/deps.sh check installs it')
$(B)/man/%: scripts/man/%.scd FORCE
	@mkdir -p $(@D)
	SOURCE_DATE_EPOCH=$(EPOCH) scdoc < $< > $@
$(B)/man/slabpool.h.3: scripts/man/slabpool.h.3.scd FORCE
	@mkdir -p $(@D)
	awk -f scripts/man/headers.awk $< $(HEADERS:%=core/%) > $@.scd
	SOURCE_DATE_EPOCH=$(EPOCH) scdoc < $@.scd > $@
	@rm $@.scd

install: all man
	install -d $(TO_LIB)/pkgconfig $(TO)/include
	install -m 644 $(LIB) $(TO_LIB)/$(SHARED)
	ln -sf $(SHARED) $(TO_LIB)/$(SONAME)
	ln -sf $(SONAME) $(TO_LIB)/libslabpool.so
	install -m 644 $(STATIC_LIB) $(TO_LIB)/libslabpool.a
	sed -e 's|@PREFIX@|$(PREFIX)|; s|@VERSION@|$(VERSION)|; s|@LIBDIR@|$(patsubst $(PREFIX)/%,$${prefix}/%,$(LIBDIR))|' \
	    scripts/slabpool.pc.in > $(TO_LIB)/pkgconfig/slabpool.pc
	chmod 644 $(TO_LIB)/pkgconfig/slabpool.pc
	$(foreach f,$(HEADERS),install -D -m 644 core/$(f) $(TO)/include/$(f) &&) :
	$(if $(PPROF_MISSING),,install -D -m 644 $(PROFILE_LIB) $(TO_LIB)/slabpool/libslabpool-profile.so)
	$(if $(LEAKS_MISSING),,install -D -m 644 $(LEAKS_LIB) $(TO_LIB)/slabpool/libslabpool-leaks.so)
	$(if $(CLI_MISSING),,install -D -m 755 $(COMMAND) $(TO)/bin/slabpool)
	$(if $(CLI_MISSING),,install -D -m 644 scripts/completion.bash $(COMPLETE)/slabpool)
	$(foreach f,$(MAN),install -D -m 644 $(f) $(call man_path,$(f))/$(notdir $(f)) &&) :

uninstall:
	rm -f $(addprefix $(TO_LIB)/,libslabpool.so $(SONAME) $(SHARED) libslabpool.a pkgconfig/slabpool.pc) \
	      $(addprefix $(TO_LIB)/slabpool/,libslabpool-profile.so libslabpool-leaks.so) \
	      $(TO)/bin/slabpool $(COMPLETE)/slabpool $(addprefix $(TO)/include/,$(HEADERS)) \
	      $(foreach f,$(PAGES),$(call man_path,$(f))/$(f))
	rmdir $(TO)/include/slabpool $(TO_LIB)/slabpool 2> /dev/null || true

# The same bytes whenever and wherever it is made of the same sources.
DIST = $(ROOT)/slabpool-$(VERSION).tar.gz
dist:
	@mkdir -p $(ROOT)
	@if [ -e .git ]; then git ls-files -z; else find . -path ./build -prune -o -type f -printf '%P\0'; fi \
	    > $(DIST).list
	LC_ALL=C sort -z $(DIST).list | \
	    tar --null -T - --format=gnu --mtime=@$(EPOCH) --owner=0 --group=0 --numeric-owner \
	        --mode=u=rwX,go=rX --transform='s|^|slabpool-$(VERSION)/|' -cf - | gzip -9n > $(DIST).new
	@mv $(DIST).new $(DIST); rm $(DIST).list
	@echo $(DIST)

deb: all man
	+SOURCE_DATE_EPOCH=$(EPOCH) scripts/deb/build $(ROOT)/deb $(VERSION)
