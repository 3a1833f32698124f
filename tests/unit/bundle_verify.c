/* bundle_verify.c: the verifier on bundles: a last block that is another, a child of a fork. */
#include "tests/unit/bundle.h"

#include "tests/unit/child.h"

#include "core/fork.h"

TestSuite(bundle_verify, .init = set_up, .timeout = UNIT_TIMEOUT);

Test(bundle_verify, a_wrong_last_that_is_linked_to_nothing)
{
    static struct owner o;
    const char *fault = NULL;
    start(&o, SLABS);
    (void)gather(&o, 0, o.heap, 20);
    struct slp_bundle *b = bundle_for(o.heap);
    void *last = b->last;
    unit_set_link(o.p[0][1], NULL); /* a block in use, whose first word is 0 */
    b->last = o.p[0][1];
    cr_assert_eq(slp_verify(&fault), -1, "what is sent would be lost but for the last parcel");
    b->last = last;
    UNIT_VERIFY();
    end(&o);
}

/* ---- a child of a process with threads: nothing is wrong, but the verifier says so ---- */

static void verify_in_the_child(void *argument)
{
    (void)argument;
    slp_fork_child();
    child_report();
}

static struct owner other;

Test(bundle_verify, a_child_with_a_bundle_for_a_heap_it_has_not)
{
    start(&other, SLABS);
    (void)gather(&other, 0, other.heap, 20);
    struct child c = child_run(verify_in_the_child, NULL);
    CHILD_GOOD(c);
    end(&other);
}

Test(bundle_verify, a_child_with_a_post_for_a_heap_it_has_not)
{
    start(&other, 2);
    unit_free(other.p[0][0]);
    struct child c = child_run(verify_in_the_child, NULL);
    CHILD_GOOD(c);
    end(&other);
}
