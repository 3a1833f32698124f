/* thread_locals: destructors of thread_local C++ objects that allocate and free, at thread exit and
 * at process exit, in threads that ended before and after others used their blocks. */
#include "expect.h"

#include <memory>
#include <string>
#include <thread>
#include <vector>

static std::vector<std::unique_ptr<std::string>> left;
static int destroyed;

struct keeper {
    std::vector<std::string> strings;
    void *block = malloc(333);

    void fill(int n)
    {
        for (int i = 0; i < n; i++)
            strings.emplace_back(size_t(i % 500), 'x');
    }
    ~keeper()
    {
        __atomic_fetch_add(&destroyed, 1, __ATOMIC_RELAXED);
        std::vector<std::string> copy = strings;
        for (size_t i = 0; i < copy.size(); i++)
            if (copy[i] != std::string(i % 500, 'x'))
                abort();
        free(block);
        for (size_t size = 1; size < 500000; size = size * 3 + 1) {
            void *p = malloc(size);
            if (p == nullptr)
                abort();
            memset(p, 1, size);
            free(p);
        }
        static thread_local std::string made_in_a_destructor(100, 'y');
        if (made_in_a_destructor.size() != 100)
            abort();
    }
};

static thread_local keeper mine;

int main()
{
    for (int round = 0; round < 20; round++) {
        std::vector<std::thread> threads;
        for (int i = 0; i < 4; i++)
            threads.emplace_back([i] { mine.fill(200 + i); });
        left.push_back(std::make_unique<std::string>(size_t(round) * 10, 'z'));
        for (auto &thread : threads)
            thread.join();
    }
    EXPECT(destroyed == 80, "%d destructors ran, not 80", destroyed);
    for (size_t i = 0; i < left.size(); i++)
        EXPECT(*left[i] == std::string(i * 10, 'z'), "string %zu changed", i);
    mine.fill(100);
    return finish();
}
