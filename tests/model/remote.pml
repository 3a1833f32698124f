/* remote.pml: blocks freed by other threads, and heaps whose threads end.
 *
 * Purpose     The protocol of core/remote.c, core/threads.c and core/orphans.c, every interleaving
 *             of a few threads, slabs and operations. Each step names the function it stands for.
 * Stands for  One size class. A slab of two blocks. One post and one bundle for each heap, so
 *             that every collision of their tables happens. A step is one access to what threads
 *             share (an inbox, a slab's heap, a lock); what only the owner touches is done together
 *             with such a step. What is under the orphans' lock is one step but for the store of
 *             slab->heap, which others read without it.
 * Checked     A block is in one place: with the user, on its way, or on its slab's list (where[]).
 *             A slab's list and counts are touched by its owner only. No block is sent to a closed
 *             inbox, and a closed heap owns no slab with blocks in use. No good block is called a
 *             double free. Every thread ends; then no block is on its way, lists and counts agree.
 * Not here    Memory order: spin knows sequential consistency only (the thread sanitizer and the
 *             release and acquire pairs in the sources are for that). Fork.
 * Bounds      THREADS, SLABS, LIVES of a thread (each with a heap that may have been another's),
 *             OPS of a life, LATE lives past the thread's end (the shared heap).
 * Faults      -DBUG_... plants one; tests/model/run expects each to be found.
 */
#ifndef THREADS
#define THREADS 2
#endif
#ifndef SLABS
#define SLABS 2
#endif
#ifndef LIVES
#define LIVES 1
#endif
#ifndef OPS
#define OPS 2
#endif
#ifndef LATE
#define LATE 0
#endif

#define BLOCKS (SLABS * 2)
#define SLAB(b) (((b) + 1) / 2) /* of block b; slabs, blocks and heaps count from 1, 0 is none */
#define HEAPS (THREADS + 1)
#define SHARED HEAPS /* the heap of threads past their end */
#define CLOSED 255
#define POST_BLOCKS 2
#ifdef BUG_CLOSED_FIRST
#define WAITS(first) ((first) != 0 && (first) != CLOSED)
#else
#define WAITS(first) ((first) != 0)
#endif
#ifdef BUG_SENT_TO_CLOSED
#define REFUSES(first) false
#else
#define REFUSES(first) ((first) == CLOSED)
#endif

#define FREE 0 /* slab->state; the arena's */
#define CURRENT 1
#define LISTED 2 /* partial or full */
#define RESTING 3
#define ORPHAN 4

#define HOME 0 /* where a block is: on its slab's list, or not carved */
#define USER 1
#define WAY 2

byte inbox[HEAPS + 1];      /* first block of a chain of parcels, or CLOSED */
bool idle[HEAPS + 1];       /* threads.c: idle */
byte made;                  /* heaps that exist */
byte slab_heap[SLABS + 1];  /* slab->heap */
byte slab_owner[SLABS + 1]; /* slab->owner: a thread's token */
byte slab_state[SLABS + 1];
byte head[SLABS + 1];
byte used[SLABS + 1];
bool orphan_listed[SLABS + 1]; /* orphans.c: lists[] */
byte next[BLOCKS + 1];         /* a free block's first word */
byte last[BLOCKS + 1];         /* and its second, when it is a parcel's first: slp_parcel_close */
byte count[BLOCKS + 1];
byte where[BLOCKS + 1];
bool orphans_lock, late_lock;
byte done;

/* threads.c, attach, prepare: a heap for thread `me`, an idle one if there is one. */
inline attach()
{
    d_step { /* heaps_lock */
        h = 1;
        do
        :: h <= made && !idle[h] -> h++
        :: else -> break
        od
        if
        :: h > made -> made = h
        :: else -> idle[h] = false
        fi
    }
    prepare(me)
}

inline prepare(token)
{
    d_step { /* prepare, rouse: nobody else touches slabs that rest here */
        s = 1;
        do
        :: s > SLABS -> break
        :: else ->
            if
            :: slab_heap[s] == h ->
                assert(slab_state[s] == RESTING && used[s] == 0);
                slab_state[s] = CURRENT;
                slab_owner[s] = token
            :: else
            fi;
            s++
        od;
        s = 0
    }
    assert(inbox[h] == CLOSED || inbox[h] == 0);
    inbox[h] = 0
}

/* heap.c, slp_heap_retire; arena.c, slp_arena_give */
inline retire(x)
{
    assert(used[x] == 0 && slab_state[x] != FREE && !orphan_listed[x]);
    slab_owner[x] = 0;
    slab_heap[x] = 0;
    slab_state[x] = FREE;
    head[x] = 0
}

/* heap.c, slp_heap_event: of a slab that is not the current one all has come back */
inline event(x)
{
    if
    :: used[x] == 0 && slab_state[x] != CURRENT -> retire(x)
    :: else
    fi
}

/* remote.c, home: parcel pf is put on the list of our slab x as a whole. */
inline home(x)
{
    d_step {
        assert(slab_heap[x] == h);
        assert(slab_state[x] == CURRENT || slab_state[x] == LISTED);
        assert(head[x] != pf && count[pf] <= used[x]); /* else: called a double free */
        b = pf;
        do
        :: b != 0 ->
            assert(where[b] == WAY && SLAB(b) == x);
            where[b] = HOME;
            used[x]--;
            if
            :: b == last[pf] -> break
            :: else -> b = next[b]
            fi
        :: else -> assert(false) /* the parcel's last block is not on its chain */
        od;
        next[last[pf]] = head[x];
        head[x] = pf;
        last[pf] = 0;
        count[pf] = 0;
        event(x);
        b = 0
    }
}

/* remote.c, send: chain f to l into the inbox of `to`. */
inline send(f, l)
{
    atomic {
        old = inbox[to];
        ok = false
    }
    do
    :: !ok && REFUSES(old) -> break
    :: atomic {
            !ok && !REFUSES(old) ->
            next[l] = old;
            if
            :: inbox[to] == old ->
                assert(inbox[to] != CLOSED);
                inbox[to] = f;
                ok = true
            :: else -> old = inbox[to]
            fi
        }
    :: ok -> break
    od;
    old = 0
}

/* orphans.c, slp_orphans_claim: sets ok. */
inline claim(x)
{
    d_step {
        !orphans_lock ->
        ok = false;
        if
#ifdef BUG_CLAIM_UNCHECKED
        :: slab_state[x] == ORPHAN ->
#else
        :: slab_heap[x] == 0 && slab_state[x] == ORPHAN ->
#endif
            orphan_listed[x] = false;
            own(x);
            ok = true
        :: else
        fi
    }
}

/* heap.c, slp_heap_own */
inline own(x)
{
    slab_owner[x] = token;
    slab_heap[x] = h
}

#define MAY_PASS(x)                                                                                \
    ((slab_heap[x] != 0 && inbox[slab_heap[x]] != CLOSED) || slab_heap[x] == h ||                  \
     (slab_heap[x] == 0 && slab_state[x] == ORPHAN && !orphans_lock))

/* remote.c, deliver: parcel pf to whoever owns its slab x by now. */
inline deliver()
{
    x = SLAB(pf);
    do
    :: to = slab_heap[x];
        if
        :: to == h ->
            home(x);
            break
        :: to != 0 && to != h ->
            send(pf, last[pf]);
            if
            :: ok -> break
            :: else -> assert(!(inbox[to] == CLOSED && slab_heap[x] == to && used[x] > 0))
            fi
        :: else
        fi;
        claim(x);
        if
        :: ok ->
            d_step {
                assert(used[x] > 0); /* slp_heap_adopt */
                slab_state[x] = LISTED
            }
            home(x);
            break
        :: else
        fi;
        assert(slab_state[x] == CURRENT || slab_state[x] == LISTED || slab_state[x] == ORPHAN);
        /* slp_os_yield. A turn of the loop that changes nothing is not taken: so to wait for ever
         * is an invalid end state. */
        MAY_PASS(x)
    od;
    skip;
    d_step {
        x = 0;
        to = 0;
        ok = false
    }
}

/* remote.c, slp_heap_deliver: a chain of parcels. */
inline deliver_chain()
{
    do
    :: chain == 0 -> break
    :: else ->
        d_step {
            pf = chain;
            assert(pf != CLOSED && last[pf] != 0);
            chain = next[last[pf]];
            next[last[pf]] = 0
        }
#ifdef BUG_HOME_UNASKED
        x = SLAB(pf);
        home(x);
        x = 0;
#else
        deliver();
#endif
        pf = 0
    od;
    skip
}

/* remote.c, slp_heap_drain */
inline drain()
{
    if
    :: WAITS(inbox[h]) ->
#ifdef BUG_DRAIN_IN_TWO
        chain = inbox[h];
        inbox[h] = 0;
#else
        d_step {
            chain = inbox[h];
            inbox[h] = 0
        }
#endif
        deliver_chain()
    :: else
    fi
}

/* orphans.c, slp_orphans_home with take_in_locked, and what remote.c, send_to_orphans does with
 * slabs that are empty then: retired, all in one step. The rest of the chain stays in `chain`. */
inline orphans_home()
{
    d_step {
        !orphans_lock ->
        rest = 0;
        do
        :: chain == 0 -> break
        :: else ->
            pf = chain;
            chain = next[last[pf]];
            x = SLAB(pf);
            if
            :: slab_heap[x] != 0 || slab_state[x] != ORPHAN || count[pf] > used[x] ->
                next[last[pf]] = rest;
                rest = pf
            :: else ->
                b = pf;
                do
                :: true ->
                    assert(where[b] == WAY && SLAB(b) == x);
                    where[b] = HOME;
                    if
                    :: b == last[pf] -> break
                    :: else -> b = next[b]
                    fi
                od;
                next[last[pf]] = head[x];
                head[x] = pf;
                used[x] = used[x] - count[pf];
                last[pf] = 0;
                count[pf] = 0;
                orphan_listed[x] = used[x] > 0;
                if
                :: used[x] == 0 ->
                    own(x);
                    retire(x)
                :: else
                fi
            fi
        od;
        chain = rest;
        rest = 0;
        pf = 0;
        b = 0;
        x = 0
    }
}

/* remote.c, bundle_send */
inline bundle_send()
{
    if
    :: bundle_first != 0 ->
        ok = false;
        to = bundle_to;
        if
        :: to != 0 && to != h -> send(bundle_first, bundle_last)
        :: else
        fi;
        if
        :: !ok ->
            d_step {
#ifndef BUG_LINK_KEPT
                next[bundle_last] = 0;
#endif
                chain = bundle_first;
                bundle_first = 0;
                bundle_last = 0;
                bundle_blocks = 0
            }
            if
            :: to == 0 -> orphans_home()
            :: else
            fi;
            to = 0;
            deliver_chain()
        :: else ->
            d_step {
                to = 0;
                ok = false;
                bundle_first = 0;
                bundle_last = 0;
                bundle_blocks = 0
            }
        fi
    :: else
    fi
}

/* remote.c, post_close */
inline post_close()
{
    if
    :: post_blocks > 0 ->
        now = slab_heap[post_slab];
        if
        :: bundle_to != now ->
            bundle_send();
            bundle_to = now
        :: else
        fi;
        d_step { /* slp_parcel_close */
            now = 0;
            last[post_first] = post_last;
            count[post_first] = post_blocks;
            next[post_last] = bundle_first;
            if
            :: bundle_first == 0 -> bundle_last = post_last
            :: else
            fi;
            bundle_first = post_first;
            bundle_blocks = bundle_blocks + post_blocks;
            post_slab = 0;
            post_first = 0;
            post_last = 0;
            post_blocks = 0
        }
        if
        :: bundle_blocks >= POST_BLOCKS -> bundle_send()
        :: else
        fi
    :: else
    fi
}

/* remote.c, slp_heap_flush */
inline flush()
{
    post_close();
    bundle_send();
    bundle_to = 0
}

/* remote.c, slp_heap_free_far, post_begin: block f of a slab that is not ours. */
inline free_far()
{
    if
    :: post_blocks > 0 && post_slab == SLAB(f) -> skip
    :: else ->
        to = slab_heap[SLAB(f)];
        if
        :: to == 0 -> if :: direct = true :: direct = false fi /* wants */
        :: else -> direct = (inbox[to] == CLOSED)
        fi;
        to = 0;
        if
        :: direct ->
            d_step {
                pf = f;
                last[f] = f;
                count[f] = 1
            }
            deliver();
            d_step {
                pf = 0;
                f = 0;
                direct = false
            }
        :: else ->
            post_close();
            d_step {
                post_slab = SLAB(f);
                post_last = f;
                post_first = 0
            }
        fi
    fi;
    if
    :: f != 0 ->
        d_step {
            next[f] = post_first;
            post_first = f;
            post_blocks++;
            f = 0
        }
        if
        :: post_blocks >= POST_BLOCKS -> post_close()
        :: else
        fi
    :: else
    fi
}

/* alloc.c, slp_alloc_free_slow, free_slab; fast.h, slp_fast_free: any block in use. */
inline release()
{
    atomic {
        f = 1;
        do
        :: f < BLOCKS -> f++
        :: break
        od;
        if
        :: where[f] == USER -> where[f] = WAY
        :: else -> f = 0
        fi
    }
    if
    :: f == 0 -> skip
    :: f != 0 && slab_heap[SLAB(f)] == h -> /* of our own: owner == our token */
        d_step {
            x = SLAB(f);
            assert(slab_owner[x] == token && used[x] > 0);
            next[f] = head[x];
            head[x] = f;
            used[x]--;
            where[f] = HOME;
            event(x);
            x = 0;
            f = 0
        }
    :: else -> free_far()
    fi
}

/* refill.c: sets s to a slab of ours with a free block, the current one from now on, or 0. */
inline look()
{
    d_step {
        s = 1;
        do
        :: s > SLABS -> s = 0; break
        :: s <= SLABS && slab_heap[s] == h && head[s] != 0 -> slab_state[s] = CURRENT; break
        :: else -> s++
        od
    }
}

/* refill.c, slp_heap_refill, next_slab; fast.h, slp_fast_pop */
inline allocate()
{
    look();
    if
    :: s == 0 -> drain(); look()
    :: else
    fi;
    if
    :: s == 0 ->
        d_step { /* slp_orphans_take */
            !orphans_lock ->
            s = 1;
            do
            :: s > SLABS -> s = 0; break
            :: s <= SLABS && orphan_listed[s] ->
                assert(slab_heap[s] == 0 && head[s] != 0);
                orphan_listed[s] = false;
                own(s);
                slab_state[s] = CURRENT;
                break
            :: else -> s++
            od
        }
    :: else
    fi;
    if
    :: s == 0 -> flush(); look() /* which may have adopted one */
    :: else
    fi;
    if
    :: s == 0 ->
        d_step { /* slp_heap_slab: slp_arena_take, slp_slab_format, slp_slab_carve */
            s = 1;
            do
            :: s > SLABS -> s = 0; break
            :: s <= SLABS && slab_state[s] == FREE ->
                own(s);
                slab_state[s] = CURRENT;
                head[s] = 2 * s - 1;
                next[2 * s - 1] = 2 * s;
                next[2 * s] = 0;
                break
            :: else -> s++
            od
        }
    :: else
    fi;
    d_step {
        if
        :: s != 0 ->
            assert(slab_heap[s] == h);
            b = head[s];
            assert(where[b] == HOME);
            where[b] = USER;
            head[s] = next[b];
            next[b] = 0; /* the program's */
            used[s]++;
            if
            :: head[s] == 0 -> slab_state[s] = LISTED /* lay_aside */
            :: else
            fi;
            b = 0
        :: else
        fi;
        s = 0
    }
}

/* orphans.c, slp_orphans_put */
inline put(y)
{
    d_step {
#ifndef BUG_PUT_UNLOCKED
        !orphans_lock ->
        orphans_lock = true;
#endif
        assert(slab_heap[y] == h && used[y] > 0);
        slab_state[y] = ORPHAN;
        slab_owner[y] = 0;
#ifdef BUG_PUT_UNLOCKED
    }
    d_step {
#endif
        orphan_listed[y] = (head[y] != 0)
    }
    d_step {
        slab_heap[y] = 0;
        orphans_lock = false
    }
}

/* threads.c, let_go_of_all */
inline let_go_of_all(most)
{
    flush();
    drain();
    s = 1;
    do
    :: s > SLABS -> break
    :: else ->
        if
        :: slab_heap[s] == h && slab_state[s] != RESTING && used[s] > 0 -> put(s)
        :: slab_heap[s] == h && slab_state[s] != RESTING && used[s] == 0 ->
            if
            :: most > 0 ->
                d_step {
                    slab_state[s] = RESTING; /* slp_slab_lay_by */
                    slab_owner[s] = 0
                }
            :: d_step { retire(s) }
            fi
        :: else
        fi;
        s++
    od;
    s = 0
}

/* threads.c, close_heap */
inline close_heap(most)
{
    do
    ::
#ifdef BUG_CLOSED_FIRST
        d_step {
            chain = inbox[h];
            inbox[h] = CLOSED
        }
        deliver_chain();
        flush();
        let_go_of_all(most);
        break
#else
        let_go_of_all(most);
#if defined(BUG_CLOSED_BLINDLY)
        if
        :: inbox[h] == 0 -> inbox[h] = CLOSED; break
        :: else
        fi;
#endif
        d_step {
            chain = inbox[h];
            inbox[h] = CLOSED
        }
        if
        :: chain == 0 -> break
        :: else
        fi;
#ifdef BUG_REST_KEPT
        chain = 0;
        break;
#endif
        inbox[h] = 0;
        d_step { /* rouse */
            s = 1;
            do
            :: s > SLABS -> break
            :: else ->
                if
                :: slab_heap[s] == h && slab_state[s] == RESTING ->
                    slab_state[s] = CURRENT;
                    slab_owner[s] = token
                :: else
                fi;
                s++
            od;
            s = 0
        }
        deliver_chain()
#endif
    od
}

/* threads.c, slp_heap_collect_idle: under heaps_lock */
inline collect_idle()
{
    d_step {
        s = 1;
        do
        :: s > SLABS -> break
        :: else ->
            if
            :: slab_state[s] == RESTING && idle[slab_heap[s]] -> retire(s)
            :: else
            fi;
            s++
        od;
        s = 0
    }
}

proctype thread(byte me; byte token; byte h)
{
    byte lives, ops;
    byte post_slab, post_first, post_last, post_blocks; /* struct slp_post */
    byte bundle_to, bundle_first, bundle_last, bundle_blocks;
    byte chain, pf, f, b, s, x, to, old, now, rest;
    bool ok, direct;

    do
    :: lives == LIVES + LATE -> break
    :: else ->
        if
        :: lives >= LIVES -> /* threads.c, enter_shared */
            atomic { !late_lock -> late_lock = true }
            h = SHARED;
            token = 0;
            prepare(0)
        :: lives < LIVES && h == 0 -> attach()
        :: else
        fi;
        ops = 0;
        do
        :: ops == OPS || (lives >= LIVES && ops == 1) -> break
        :: else ->
            if
            :: release()
            :: allocate()
#ifdef IDLE
            :: collect_idle()
#endif
            fi;
            ops++
        od;
        ops = 0;
        /* threads.c, slp_heap_detach, slp_heap_leave */
        if
        :: lives < LIVES -> close_heap(1)
        :: else -> close_heap(0)
        fi;
        skip;
        d_step {
            assert(inbox[h] == CLOSED && chain == 0 && post_blocks == 0 && bundle_first == 0);
            if
            :: lives < LIVES -> idle[h] = true
            :: else -> late_lock = false
            fi;
            h = 0;
            lives++
        }
    od;
    done++
}

/* All have ended: what must hold. */
inline check_end()
{
    d_step {
        i = 1;
        do
        :: i > BLOCKS -> break
        :: else -> assert(where[i] != WAY); i++
        od;
        i = 1;
        do
        :: i > SLABS -> break
        :: else ->
            assert(slab_state[i] == FREE || slab_state[i] == RESTING || slab_state[i] == ORPHAN);
            assert((used[i] == 0) == (slab_state[i] != ORPHAN));
            assert(used[i] == (where[2 * i - 1] == USER) + (where[2 * i] == USER));
            free = 0;
            b = head[i];
            do
            :: b == 0 -> break
            :: else ->
                assert(SLAB(b) == i && where[b] == HOME && free < 2);
                free++;
                b = next[b]
            od;
            assert(slab_state[i] == FREE || free + used[i] == 2);
            assert(slab_state[i] != ORPHAN || orphan_listed[i] == (head[i] != 0));
            i++
        od
    }
}

init {
    byte i, b, free;

    atomic {
        /* Thread 1 owns slab 1, and both its blocks are in use; thread 2 has a heap. */
        made = 2;
        slab_heap[1] = 1;
        slab_owner[1] = 1;
        slab_state[1] = LISTED;
        used[1] = 2;
        where[1] = USER;
        where[2] = USER;
        i = 1;
        do
        :: i > THREADS -> break
        :: else -> run thread(i, i, (i <= 2 -> i : 0)); i++
        od
    }
    done == THREADS;
    check_end()
}
