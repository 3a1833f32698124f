// throws.cc: exceptions go through frames that allocate, in two threads, while a third opens and
// closes a library; for the suite `profile`.
#include <atomic>
#include <cstdio>
#include <dlfcn.h>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

static std::atomic<bool> stop;

struct Holder {
    std::vector<std::string> parts;
    explicit Holder(int n) : parts(static_cast<size_t>(n) + 1, std::string(100, 'x')) {}
    ~Holder() { parts.push_back(std::string(200, 'y')); } // allocates while the stack is unwound
};

static int deep(int n)
{
    Holder holder(n);
    if (n == 0)
        throw std::runtime_error(std::string(300, 'z'));
    return deep(n - 1) + static_cast<int>(holder.parts.size());
}

static void work(int *caught)
{
    for (int i = 0; i < 300; i++) {
        try {
            deep(i % 12);
        } catch (const std::exception &e) {
            *caught += std::string(e.what()).size() == 300;
        }
    }
}

static void open_and_close()
{
    while (!stop)
        if (void *library = dlopen("libm.so.6", RTLD_NOW | RTLD_LOCAL))
            dlclose(library);
}

int main()
{
    int caught[2] = {0, 0};
    std::thread loader(open_and_close), one(work, &caught[0]), two(work, &caught[1]);
    one.join();
    two.join();
    stop = true;
    loader.join();
    std::printf("%d\n", caught[0] + caught[1]);
    return caught[0] + caught[1] == 600 ? 0 : 1;
}
