"""slabpool-gdb.py: what slabpool knows of an address, in gdb.

    (gdb) source scripts/slabpool-gdb.py
    (gdb) slabpool where EXPR     the heap, the slab and the block that an address is in
    (gdb) slabpool heaps          each thread's heap, and what it holds of each class

For a running program, a stopped one and a core file alike: memory is only read, nothing of the
program is called. The library must have its debug information, as build/libslabpool.so has.
What the fields mean: core/slab.h, core/heap.h, core/pagemap.h.
"""
import gdb  # pylint: disable=import-error

UNIT_SHIFT = 16  # core/base.h: SLP_UNIT_SHIFT
LARGE_CHUNK = 16 << 10  # core/large.c: CHUNK
WORD = (1 << 64) - 1


def symbol(name):
    """A variable of the library; static ones too."""
    try:
        return gdb.parse_and_eval(name)
    except gdb.error as error:
        raise gdb.GdbError(f"{name}: {error}; slabpool is not loaded, or has no debug "
                           "information") from error


def number(value):
    """An integer of what is plain or _Atomic."""
    try:
        return int(value)
    except gdb.error:
        return int(value.cast(value.type.unqualified()))


def state_name(slab):
    """The state without its prefix, in lower case."""
    state = number(slab["state"])
    for field in gdb.lookup_type("enum slp_state").fields():
        if field.enumval == state:
            return field.name[4:].lower()
    return f"state {state}"


def slab_at(address):
    """The slab that the page map has for an address, or None."""
    slot = address >> UNIT_SHIFT & 0xffff
    tag = number(symbol("slp_pagemap.tag")[slot])
    base = symbol("&slp_pagemap")
    pointer = gdb.lookup_type("struct slp_slab").pointer()
    # The tag is the address's upper half, one more where addresses can have over 48 bits.
    if tag != 0 and tag in (address >> 32, (address >> 32) + 1):
        distance = number(symbol("slp_pagemap.entry")[slot])
        if distance != 0:
            return gdb.Value(number(base) + distance).cast(pointer).dereference()
    root = number(symbol("'pagemap.c'::root"))
    if root == 0 or address >> 48 != 0:
        return None
    memory = gdb.selected_inferior()

    def word(at):
        return int.from_bytes(memory.read_memory(at, 8).tobytes(), "little")

    leaf = word(root + 8 * (address >> 32))
    found = word(leaf + 8 * slot) if leaf != 0 else 0
    return gdb.Value(found).cast(pointer).dereference() if found != 0 else None


def large_around(address):
    """The large block whose mapping holds an address behind its first 64 KiB, or None."""
    chunk = symbol("'large.c'::chunks")
    size = gdb.lookup_type("struct slp_slab").sizeof
    while number(chunk) != 0:
        for i in range(1, LARGE_CHUNK // size):
            slab = (chunk + i).dereference()
            base = number(slab["base"])
            if state_name(slab) == "large" and base <= address < base + number(slab["map_bytes"]):
                return slab
        chunk = chunk["next"]
    return None


def live(slab):
    """Blocks that are out, as core/slab.h has it."""
    hits = number(slab["togo_base"]) - number(slab["togo"])
    frees = number(slab["left_base"]) - number(slab["left"])
    return number(slab["used"]) + hits % (1 << 32) - frees % (1 << 32)


def key_of(slab, block):
    """What the second word of a free block holds."""
    return number(slab.address) + block & WORD


def thread_of(token):
    """gdb's number of the thread whose control block is at token, or None."""
    for thread in gdb.selected_inferior().threads():
        kept = gdb.selected_thread()
        try:
            thread.switch()
            if number(gdb.parse_and_eval("(unsigned long)$fs_base")) == token:
                return thread.num
        except gdb.error:
            return None
        finally:
            kept.switch()
    return None


def say_heap(slab):
    """The line about whose a slab is."""
    heap = number(slab["heap"])
    if heap == 0:
        print("heap   none: nobody owns the slab")
        return
    pointer = gdb.lookup_type("struct slp_heap").pointer()
    token = number(gdb.Value(heap).cast(pointer)["token"])
    thread = thread_of(token)
    print(f"heap   {heap:#x}, of the thread with control block {token:#x}"
          + (f" (thread {thread})" if thread is not None else ""))


def say_small(slab, address):
    """Slab and block of an address in a slab cut into blocks."""
    base, size = number(slab["base"]), number(slab["size"])
    carved, capacity = number(slab["carved"]), number(slab["capacity"])
    state = state_name(slab)
    print(f"slab   {number(slab.address):#x}, {state}, class {number(slab['class_id'])} of {size} "
          f"bytes, blocks from {base:#x}")
    print(f"       {capacity} blocks, {carved} carved, {live(slab)} handed out, "
          f"{number(slab['units'])} units of 64 KiB")
    index = (address - base) // size if size != 0 else -1
    if not 0 <= index < capacity:
        print("block  none: before the first block or behind the last")
        return
    block = base + index * size
    if index >= carved:
        what = "never handed out"
    else:
        second = gdb.selected_inferior().read_memory(block + 8, 8).tobytes()
        free = int.from_bytes(second, "little") == key_of(slab, block)
        what = "free" if free else "live"
    print(f"block  {block:#x} to {block + size:#x}, number {index}, {what}"
          + (f"; the address is {address - block} bytes into it" if address != block else ""))


def say_hard(slab, address):
    """The same under SLABPOOL_HARDEN, where each block has a record."""
    base, size = number(slab["base"]), number(slab["size"])
    hard = slab["hard"].dereference()
    capacity = number(hard["capacity"])
    print(f"slab   {number(slab.address):#x}, hardened, {size} bytes a block, from {base:#x}")
    print(f"       {capacity} blocks, {number(hard['live'])} live, {number(hard['kept'])} in "
          "quarantine")
    index = (address - base) // size
    if not 0 <= index < capacity:
        print("block  none: before the first block or behind the last")
        return
    record = number(hard["records"][index])
    state = ("never handed out", "free", "busy", "live", "in quarantine")[record & 7]
    asked = f", {record >> 5 & 0x3ffff} bytes asked for" if record & 7 == 3 else ""
    print(f"block  {base + index * size:#x}, number {index}, {state}{asked}")


def where(address):
    """All that is known of an address."""
    print(f"{address:#x}")
    slab = slab_at(address)
    if slab is None:
        slab = large_around(address)
    if slab is None:
        print("       no block of slabpool's")
        return
    state = state_name(slab)
    if state == "large":
        base, usable = number(slab["base"]), number(slab["bytes"])
        print(f"large  {number(slab.address):#x}, a block with a mapping of its own")
        inside = "" if address == base else f"; the address is {address - base} bytes into it"
        print(f"block  {base:#x} to {base + usable:#x}, live, {usable} bytes usable, "
              f"{number(slab['map_bytes'])} mapped{inside}")
        return
    if state in ("free", "spare", "resting"):
        print(f"slab   {number(slab.address):#x}, {state}: nothing in it is handed out")
        return
    if state == "guarded":
        slot = slab.address.cast(gdb.lookup_type("struct slp_slot").pointer()).dereference()
        print(f"slot   {number(slot.address):#x}, guarded, block {number(slot['block']):#x} of "
              f"{number(slot['bytes'])} bytes, state {number(slot['state'])} (core/guard_slot.h)")
        return
    if state == "hard":
        say_hard(slab, address)
        return
    say_heap(slab)
    say_small(slab, address)


def heaps():
    """Each heap there ever was, with the slabs it has now."""
    pointer = gdb.lookup_type("struct slp_heap").pointer()
    heap = number(symbol("'threads.c'::all"))
    none = number(symbol("&slp_pagemap.none"))
    while heap != 0:
        h = gdb.Value(heap).cast(pointer).dereference()
        token, state = number(h["token"]), number(h["state"])
        thread = thread_of(token) if state == 1 else None
        kind = ("idle", "attached", "left behind by a fork")[state]
        print(f"heap {heap:#x}, {kind}"
              + (f", thread {thread}" if thread is not None else "")
              + f", control block {token:#x}")
        for k in range(h["current"].type.range()[1] + 1):
            counts = {}
            slabs = []
            if number(h["current"][k]) not in (0, none):
                slabs.append(h["current"][k])
            for name in ("partial", "full"):
                slab = h["bins"][k][name]["first"]
                while number(slab) != 0:
                    slabs.append(slab)
                    slab = slab["next"]
            for slab in slabs:
                name = state_name(slab)
                counts[name] = counts.get(name, 0) + 1
            if slabs:
                print(f"    {number(slabs[0]['size']):>7} bytes  "
                      f"{sum(live(s) for s in slabs):>8} handed out  "
                      + ", ".join(f"{n} {name}" for name, n in counts.items()))
        heap = number(h["next"])


class Slabpool(gdb.Command):
    """slabpool where EXPR | slabpool heaps: what slabpool knows of an address; its heaps."""

    def __init__(self):
        super().__init__("slabpool", gdb.COMMAND_DATA, gdb.COMPLETE_EXPRESSION)

    def invoke(self, argument, from_tty):  # pylint: disable=unused-argument
        verb, _, rest = argument.strip().partition(" ")
        if verb == "where" and rest:
            where(number(gdb.parse_and_eval(rest)) & WORD)
        elif verb == "heaps" and not rest:
            heaps()
        else:
            raise gdb.GdbError("usage: slabpool where EXPR | slabpool heaps")


Slabpool()
