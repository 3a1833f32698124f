/* arena.pml: units taken, given, purged and committed, and the refill when there are none.
 *
 * Purpose     The bitmaps of core/range.c, the counts of core/arena.c, and both without locked
 *             instructions while the process has one thread (core/thread.h, slp_thread_alone).
 * Stands for  Ranges of one word; the second is as large as the first, the third as both,
 *             as slp_arena's are. A slab is one unit. A step is one access to a word that threads share:
 *             taken, dirty, arena.units, arena.reserved, the lock. The first thread begins the
 *             second when it likes and may join it. The flag changes as the C library's does: to
 *             false in the thread that begins another, before that runs; to true, if at all, in
 *             the one that joins it. (With three threads it is false from the start.)
 * Checked     No unit has two users, or is purged while it has one. A unit said to read as zero
 *             does. What is taken is within the limit. Idle units (half of arena.units) are never
 *             negative and, at rest, are those free and dirty. Reserved space is what arena.h
 *             promises, at most twice the greater of the first range and the most ever wanted;
 *             where nothing purges (NO_PURGE), since what is being purged looks taken.
 * Not here    Memory order (see remote.pml); hint, search, recent and the purge's allowance, which
 *             choose where to look and how much to keep but not what is right.
 * Bounds      THREADS, OPS of each, UNITS of the first range, START of them taken, LIMIT.
 * Faults      -DBUG_... plants one; tests/model/run expects each to be found.
 */
#ifndef THREADS
#define THREADS 2
#endif
#ifndef OPS
#define OPS 2
#endif
#ifndef UNITS
#define UNITS 2
#endif
#ifndef START
#define START 1
#endif
#ifndef LIMIT
#define LIMIT 99
#endif

#define RANGES 3
#define ALL (4 * UNITS)
#define SIZE(r) ((r) == 2 -> 2 * UNITS : UNITS)
#define FIRST(r) ((r) * UNITS)
#define OF(u) ((u) / UNITS < 2 -> (u) / UNITS : 2)
#define BIT(u) (1 << ((u) - FIRST(OF(u))))
#define MOST(a, b) ((a) > (b) -> (a) : (b))
#define NONE 100
#define PURGER 9

byte ranges = 1; /* arena.ranges; the first is there from the start */
byte taken[RANGES]; /* r->taken, dirty, committed */
byte dirty[RANGES];
byte committed[RANGES];
byte reserved = UNITS; /* arena.reserved, in units */
short count_taken;     /* the halves of arena.units */
short count_idle;
bool lock;
bool alone; /* slp_thread_alone */
byte ended, begun;

/* What is so; the code does not know it. */
byte user[ALL];    /* the thread that has unit u, or PURGER */
bool content[ALL]; /* it does not read as zero */
byte wanted, most_wanted;

#ifdef BUG_CLAIM_UNLOCKED
#define CLAIMS_ALONE true
#else
#define CLAIMS_ALONE alone
#endif
#ifdef BUG_COUNT_UNLOCKED
#define COUNTS_ALONE true
#else
#define COUNTS_ALONE alone
#endif

/* thread.h, SLP_SUM of arena.units: one step, or alone a load and a store. now: what it says. */
inline sum(more_taken, more_idle)
{
    if
    :: COUNTS_ALONE ->
        d_step {
            now = count_taken;
            now_idle = count_idle
        }
        d_step {
            now = now + more_taken;
            now_idle = now_idle + more_idle;
            count_taken = now;
            count_idle = now_idle;
            now_idle = 0
        }
    :: else ->
        d_step {
            count_taken = count_taken + more_taken;
            count_idle = count_idle + more_idle;
            now = count_taken
        }
    fi;
    assert(count_idle >= 0 && count_taken >= 0)
}

/* lock.h, slp_lock: held without a locked instruction when alone. */
inline acquire()
{
    if
    :: alone ->
        assert(!lock);
        lock = true
    :: else -> atomic { !lock -> lock = true }
    fi
}

/* range.c, slp_range_claim_near, run_find: u, or NONE; of range r, a dirty one if `warm`. */
inline claim_near(r)
{
    word = taken[r];
    if
    :: warm -> cold = ~dirty[r]
    :: else -> cold = 0
    fi;
    do
    ::
        skip;
        d_step {
            u = 0;
            do
            :: u < SIZE(r) && ((word | cold) & (1 << u)) != 0 -> u++
            :: else -> break
            od
        }
        if
        :: u == SIZE(r) ->
            u = NONE;
            break
        :: u < SIZE(r) && CLAIMS_ALONE ->
            taken[r] = word | (1 << u);
            u = FIRST(r) + u;
            break
        :: else ->
            atomic {
                if
                :: taken[r] == word ->
                    taken[r] = word | (1 << u);
                    u = FIRST(r) + u;
                    break
                :: else -> word = taken[r]
                fi
            }
        fi
    od;
    word = 0;
    cold = 0
}

/* arena.c, claim: a warm unit if so many are idle, then any. */
inline claim()
{
    warm = (count_idle > 0);
    u = NONE;
    i = 0;
    do
    :: u != NONE -> break
    :: u == NONE && i >= ranges && warm ->
        warm = false;
        i = 0
    :: u == NONE && i >= ranges && !warm -> break
    :: u == NONE && i < ranges ->
        claim_near(i);
        i++
    od;
    i = 0;
    warm = false
}

/* arena.c, range_add_locked: as large as all before it together. */
inline range_add()
{
    d_step {
        if
        :: ranges < RANGES ->
            ranges++;
            reserved = 2 * reserved;
            ok = true
#ifdef NO_PURGE
            ;
            assert(reserved <= 2 * MOST(UNITS, most_wanted))
#endif
        :: else -> ok = false
        fi
    }
}

/* arena.c, slp_arena_take */
inline take()
{
    sum(1, 0);
    if
    :: now > LIMIT ->
        now = 0;
        sum(-1, 0)
    :: else ->
        d_step {
            now = 0;
            wanted++;
            most_wanted = MOST(wanted, most_wanted)
        }
        do
        ::
            had = reserved;
            claim();
            if
            :: u != NONE ->
                d_step { /* take_claimed */
                    assert(user[u] == 0);
                    user[u] = me;
                    assert(wanted <= LIMIT);
                    mine = mine | (1 << u)
                }
                if /* commit, slp_range_commit */
                :: u - FIRST(OF(u)) >= committed[OF(u)] ->
                    acquire();
                    committed[OF(u)] = MOST(committed[OF(u)], u - FIRST(OF(u)) + 1);
                    lock = false
                :: else
                fi;
                ok = ((dirty[OF(u)] & BIT(u)) != 0); /* slp_range_dirty */
                if
                :: ok -> sum(0, -1)
                :: else -> assert(!content[u]) /* slab->zeroed */
                fi;
                break
            :: else ->
                acquire();
#ifdef BUG_REFILL_UNASKED
                range_add();
#else
                if
                :: reserved != had -> ok = true /* another thread has refilled meanwhile */
                :: else -> range_add()
                fi;
#endif
                lock = false;
                if
                :: ok -> ok = false
                :: else ->
                    wanted--;
                    sum(-1, 0);
                    break
                fi
            fi
        od
    fi;
    skip;
    d_step {
        u = 0;
        now = 0;
        had = 0;
        ok = false
    }
}

/* arena.c, slp_arena_give, of a unit of ours that may have been written */
inline give()
{
    u = 0;
    do
    :: (mine & (1 << u)) == 0 -> u++
    :: (mine & (1 << u)) != 0 -> break
    od;
    skip;
    if
    :: content[u] = true
    :: skip
    fi;
    d_step {
        user[u] = 0;
        mine = mine & ~(1 << u);
        wanted--
    }
    if
    :: content[u] -> dirty[OF(u)] = dirty[OF(u)] | BIT(u) /* slp_range_soil: one locked step */
    :: else
    fi;
    ok = ((dirty[OF(u)] & BIT(u)) != 0);
#ifdef BUG_COUNTED_LATE
    dirty_now = ok;
    ok = false;
#endif
    sum(-1, ok);
    if /* slp_range_release */
    :: alone ->
        word = taken[OF(u)];
        taken[OF(u)] = word & ~BIT(u);
        word = 0
    :: else -> taken[OF(u)] = taken[OF(u)] & ~BIT(u)
    fi;
#ifdef BUG_COUNTED_LATE
    sum(0, dirty_now);
#endif
    d_step {
        u = 0;
        now = 0;
        ok = false
    }
}

/* arena.c, purge_idle; range.c, slp_range_purge of its only word */
inline purge()
{
    i = ranges;
    do
    :: i == 0 || count_idle <= 0 -> break
    :: else ->
        i--;
        cold = dirty[i]; /* want */
        word = taken[i];
        do
        :: (cold & ~word) == 0 -> break
        :: else ->
            atomic {
                if
                :: taken[i] == word ->
#ifndef BUG_PURGE_UNCLAIMED
                    taken[i] = word | cold;
#endif
                    cold = cold & ~word; /* held */
                    word = 0;
                    break
                :: else -> word = taken[i]
                fi
            }
        od;
        if
        :: word != 0 || cold == 0 -> skip
        :: else ->
            done = cold & dirty[i]; /* mine */
            d_step {
                u = 0;
                do
                :: u == SIZE(i) -> break
                :: else ->
                    if
                    :: (done & (1 << u)) != 0 ->
                        assert(user[FIRST(i) + u] == 0);
                        user[FIRST(i) + u] = PURGER
                    :: else
                    fi;
                    u++
                od
            }
            if
            :: done = 0; undone = true /* slp_os_purge is refused */
            :: skip
            fi;
            d_step {
                u = 0;
                do
                :: u == SIZE(i) -> break
                :: else ->
                    if
                    :: (done & (1 << u)) != 0 -> content[FIRST(i) + u] = false
                    :: else
                    fi;
                    if
                    :: user[FIRST(i) + u] == PURGER && (cold & (1 << u)) != 0 ->
                        user[FIRST(i) + u] = 0
                    :: else
                    fi;
                    u++
                od;
                u = 0;
                undone = false
            }
            dirty[i] = dirty[i] & ~done;
            taken[i] = taken[i] & ~cold;
            d_step { /* purge_idle: SLP_SUB */
                do
                :: done == 0 -> break
                :: else ->
                    count_idle--;
                    done = done & (done - 1)
                od;
                assert(count_idle >= 0)
            }
        fi;
        cold = 0;
        word = 0
    od;
    i = 0
}

proctype thread(byte me; short mine)
{
    byte ops, u, i, had;
    short word, cold, done, now, now_idle;
    bool warm, ok, dirty_now, undone;

    do
    :: ops == OPS -> break
    :: ops < OPS -> take(); ops++
    :: ops < OPS && mine != 0 -> give(); ops++
#ifndef NO_PURGE
    :: ops < OPS -> purge(); ops++
#endif
    :: me == 1 && begun < THREADS -> /* pthread_create */
        alone = false;
        begun++;
        run thread(begun, 0)
    :: me == 1 && begun > 1 && ended == begun - 1 && !alone -> alone = true /* pthread_join */
    od;
    skip;
    d_step {
#ifdef BUG_ALONE_AT_END
        if
        :: me != 1 && begun == 2 -> alone = true /* by the thread that ends */
        :: else
        fi;
#endif
        ended++
    }
}

init {
    byte i, idle;

    d_step {
        alone = true;
        begun = 1;
        count_taken = START;
        wanted = START;
        most_wanted = START;
        committed[0] = START;
        taken[0] = (1 << START) - 1;
        i = 0;
        do
        :: i == START -> break
        :: else -> user[i] = 1; i++
        od
    }
    run thread(1, (1 << START) - 1);
    ended == begun;
    d_step {
        i = 0;
        do
        :: i == ALL -> break
        :: else ->
            assert(((taken[OF(i)] & BIT(i)) != 0) == (user[i] != 0));
            assert(!content[i] || (dirty[OF(i)] & BIT(i)) != 0 || user[i] != 0);
            if
            :: (dirty[OF(i)] & ~taken[OF(i)] & BIT(i)) != 0 -> idle++
            :: else
            fi;
            i++
        od;
        assert(count_idle == idle && count_taken == wanted)
    }
}
