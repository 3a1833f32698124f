// names.cc: C++ names, an inlined function, a library's function, suppressions of its own with
// -DDEFAULTS.
#include <cstring>
#include <string>
#include <vector>

#ifdef DEFAULTS
// Not exported: as in a program that is built for LeakSanitizer.
extern "C" __attribute__((used)) const char *__lsan_default_suppressions()
{
    return "leak:space::Thing::make\nleak:strdup$\n";
}
#endif

namespace space {
struct Thing {
    static __attribute__((noinline)) int *make(int n);
};
int *Thing::make(int n)
{
    int *volatile made = new int[n];
    return made;
}
template <class T> __attribute__((noinline)) T *other()
{
    T *volatile made = new T[4];
    return made;
}
} // namespace space

static inline __attribute__((always_inline)) void inside()
{
    (void)space::Thing::make(12);
}

__attribute__((noinline)) static void outside()
{
    inside();
    (void)space::other<std::pair<long, double>>();
}

std::vector<std::string> kept;

int main()
{
    outside();
    char *volatile copy = strdup("a text of more than fifteen characters, and one more");
    (void)copy;
    copy = nullptr;
    kept.push_back("another text of more than fifteen characters");
    char old[8192];
    memset(old, 0, sizeof old);
    __asm__ volatile("" : : "r"(old) : "memory");
    return 0;
}
