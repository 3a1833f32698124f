// mini_cxx.cc - the small benchmark: operators new and delete as the C++ library uses them.
//
// Purpose: mini_cxx [SCALE] fills and empties a map of strings, builds and splits text, and keeps
// a list of shared objects. MINI_IDLE=1: see mini_idle.h. One thread, fixed seed, no shared data.
// fork, signals, errno: not used.
#include "mini_idle.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <list>
#include <map>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

static std::uint64_t draw(std::uint64_t &x)
{
    x ^= x << 13;
    x ^= x >> 7;
    x ^= x << 17;
    return x >> 11;
}

static std::size_t work(double scale)
{
    const auto rounds = static_cast<std::size_t>(scale * 500000) + 1;
    std::map<std::uint64_t, std::string> tree;
    std::unordered_map<std::string, std::vector<int>> table;
    std::list<std::shared_ptr<std::string>> recent;
    std::uint64_t x = 51;
    std::size_t total = 0;

    for (std::size_t i = 0; i < rounds; i++) {
        tree[draw(x) % 50000] = std::string(draw(x) % 100, 'x');
        if (i % 2 == 0)
            tree.erase(draw(x) % 50000);
        table["a key of some length " + std::to_string(draw(x) % 20000)].push_back(1);
        recent.push_back(std::make_shared<std::string>(20 + draw(x) % 50, 'y'));
        if (recent.size() > 1000)
            recent.pop_front();
        if (i % 100000 == 99999)
            table.clear();
        std::vector<std::string> words;
        for (int k = 0; k < 4; k++)
            words.push_back("word that does not fit inside " + std::to_string(k));
        total += words.size() + tree.size();
    }
    return total;
}

int main(int argc, char **argv)
{
    idle_before();
    const std::size_t total = work(argc > 1 ? std::strtod(argv[1], nullptr) : 1);
    idle_after();
    return dprintf(1, "metric checksum %zu\n", total) < 0;
}
