// cxx.cc: the pools from C++: a thread_local object's destructor puts back after the library has
// seen the thread's end; operator new for a class from a local pool; what a callback may do.
#include "pools.h"

#include <memory>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace {

slabpool_cache *strings;
slabpool_local *nodes;

struct back {
    void operator()(std::string *s) const { NEED(slabpool_cache_put(strings, s) == 0); }
};
using borrowed = std::unique_ptr<std::string, back>;

borrowed borrow() { return borrowed(static_cast<std::string *>(slabpool_cache_get(strings))); }

struct node {
    node *next;
    int value;
    static void *operator new(size_t)
    {
        void *p = slabpool_local_get(nodes);
        if (p == nullptr)
            throw std::bad_alloc();
        return p;
    }
    static void operator delete(void *p) { NEED(slabpool_local_put(nodes, p) == 0); }
};

thread_local borrowed mine;

void use(int turns)
{
    mine = borrow();
    for (int i = 0; i < turns; i++) {
        borrowed s = borrow(), t = borrow();
        s->assign("a string that is too long for the object itself, ").append(std::to_string(i));
        NEED(s->size() > 40);
        try {
            std::unique_ptr<node> list(new node{nullptr, i}), other(new node{list.get(), i});
            if (other->next->value % 100 == 0)
                throw std::runtime_error("unwinds through objects of pools");
        } catch (const std::runtime_error &) {
        }
    }
}

} // namespace

void work()
{
    strings = slabpool_cache_create(
        sizeof(std::string), alignof(std::string),
        [](void *at, void *) { return new (at) std::string != nullptr ? 0 : -1; },
        [](void *at, void *) { static_cast<std::string *>(at)->~basic_string(); }, nullptr);
    nodes = slabpool_local_create(sizeof(node), alignof(node), 0);
    NEED(strings != nullptr && nodes != nullptr);
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; i++)
        threads.emplace_back(use, 2000);
    for (std::thread &t : threads)
        t.join();
    struct slabpool_cache_stats s;
    slabpool_cache_stats(strings, &s);
    NEED(s.outstanding == 0 && s.gets == 4 * (1 + 2 * 2000));
    if (keep)
        return;
    NEED(slabpool_cache_destroy(strings) == 0);
    NEED(slabpool_local_destroy(nodes) == 0);
}
