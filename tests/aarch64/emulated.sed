# emulated.sed: what fails for qemu-user's sake is not our failure, nor a success (tests/aarch64/run).
s/^FAIL ([^/]*\/(alloc.alloc.address_space_limit|limit.limit.[a-z_]*|guard_rate.guard_rate.little_address_space|pool_chain.pool_chain.no_memory)): .*/SKIP \1: qemu-user has no RLIMIT_AS/
s|^FAIL ([^:]*): .*accel/tcg/cpu-exec.c.*assertion failed.*|SKIP \1: qemu-user failed itself, in a child of fork|
s|^FAIL ([^/]*/large.large.threads): .* still mapped.*|SKIP \1: qemu-user is in the size of the process, too|
s|^FAIL ([^/]*/inject[^:]*madvise): .* a zeroed block of [0-9]+ is not.*|SKIP \1: qemu-user says that MADV_DONTNEED_LOCKED is done, and does nothing|
s|^FAIL ([^/]*/inject[^:]*mremap_target_goes): .*does not hold.*|SKIP \1: qemu-user leaves the target of mremap|
s|^FAIL (aarch64-[^/]*/pool_buf.pool_buf.large_ones_touch_each_page_once): .*|SKIP \1: qemu-user has the pages of the kernel, 4 KiB|
s|^FAIL ([^/]*/pool_map.pool_map.populate): .* resident_pages.*|SKIP \1: qemu-user says that MADV_POPULATE_WRITE is done, and does nothing|
