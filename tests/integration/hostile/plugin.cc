/* plugin: a library for `plugins`: its constructors, destructors and thread_locals allocate and free,
 * and it has a key, whose destructor is the C library's free, with blocks that threads leave. */
#include <cstdlib>
#include <cstring>
#include <map>
#include <memory>
#include <pthread.h>
#include <string>
#include <vector>

static std::map<int, std::string> table;
static std::vector<std::unique_ptr<char[]>> blocks;
static pthread_key_t key;

struct local {
    std::vector<std::string> strings;
    void *other = nullptr; /* a block of another thread's */
    ~local()
    {
        strings.emplace_back(300, 'd');
        free(other);
        for (size_t size = 1; size < 400000; size = size * 5 + 1)
            free(malloc(size));
    }
};

static thread_local local mine;

static struct library {
    library()
    {
        for (int i = 0; i < 50; i++)
            table[i] = std::string(static_cast<size_t>(i) * 7, 'c');
        for (size_t i = 1; i < 12; i++)
            blocks.push_back(std::make_unique<char[]>(i * i * 2500));
        pthread_key_create(&key, free);
    }
    ~library()
    {
        std::string last(1000, 'e');
        free(malloc(last.size()));
    }
} library;

/* The length of all it keeps; takes a block over, to be freed at the thread's end. */
extern "C" size_t plugin_work(void *other)
{
    mine.strings.emplace_back(40, 'w');
    free(mine.other);
    mine.other = other;
    free(pthread_getspecific(key));
    pthread_setspecific(key, strdup("left with a key"));
    size_t length = 0;
    for (const auto &entry : table)
        length += entry.second.size();
    return length;
}

/* A library that goes for good gives its key back; the blocks that it has are lost then. */
extern "C" void plugin_forget_key()
{
    free(pthread_getspecific(key));
    pthread_key_delete(key);
}
