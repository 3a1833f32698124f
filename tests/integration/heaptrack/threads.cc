// Four threads that fill containers, each of whose sites asks for 35 MB at least: with 4 KiB
// between samples 5 % of it are more than 4.5 deviations. What is kept is never freed.
#include <cstdlib>
#include <cstring>
#include <deque>
#include <list>
#include <map>
#include <memory>
#include <string>
#include <thread>
#include <unordered_map>
#include <vector>

struct kept {
    std::map<int, std::string> names;
    std::unordered_map<int, std::unique_ptr<char[]>> pages;
    std::list<std::string> lines;
    std::vector<void *> raw;
};

struct node {
    char bytes[700];
    std::shared_ptr<node> next;
};

static kept *all[4];

[[gnu::noinline]] static void fill_names(kept &k)
{
    for (int i = 0; i < 9000; i++)
        k.names[i].assign(2100, 'n');
}

[[gnu::noinline]] static void fill_pages(kept &k)
{
    for (int i = 0; i < 9000; i++)
        k.pages[i % 4500].reset(new char[2800]);
}

[[gnu::noinline]] static void fill_lines(kept &k)
{
    for (int i = 0; i < 12000; i++) {
        k.lines.emplace_back(1200, 'l');
        if (i % 3 != 0)
            k.lines.pop_front();
    }
}

[[gnu::noinline]] static void grow_vectors()
{
    for (int i = 0; i < 60; i++) {
        std::vector<int> v(16); // as in work()
        for (int n = 0; n < 50000; n++)
            v.push_back(n);
    }
}

[[gnu::noinline]] static void queue()
{
    std::deque<std::string> q;
    for (int i = 0; i < 11000; i++) {
        q.push_back(std::string(900, 'q'));
        if (q.size() > 100)
            q.pop_front();
    }
}

[[gnu::noinline]] static void chain()
{
    std::shared_ptr<node> head;
    for (int i = 0; i < 22000; i++) {
        auto n = std::make_shared<node>();
        if (i % 1000 != 0)
            n->next = head;
        head = n;
        if (i % 1000 == 999)
            while (head)
                head = std::shared_ptr<node>(head->next);
    }
}

[[gnu::noinline]] static void plain(kept &k)
{
    char text[1000];
    memset(text, 't', sizeof text);
    text[sizeof text - 1] = '\0';
    for (int i = 0; i < 30000; i++) {
        void *p = malloc(i % 2 != 0 ? 600 : 700);
        if (i % 4 == 0)
            k.raw.push_back(p);
        else
            free(p);
    }
    for (int i = 0; i < 40000; i++) {
        char *p = strdup(text);
        if (i % 8 == 0)
            k.raw.push_back(p);
        else
            free(p);
    }
    for (int i = 0; i < 21000; i++)
        free(calloc(7, 200));
}

[[gnu::noinline]] static void resize()
{
    for (int i = 0; i < 4000; i++) {
        void *p = nullptr;
        for (size_t n = 100; n < 10000; n *= 3)
            p = realloc(p, n);
        free(p);
    }
}

[[gnu::noinline]] static void large(kept &k)
{
    for (int i = 0; i < 100; i++) {
        void *p = malloc(500000 + 1000 * (size_t)i);
        if (i % 10 == 0)
            k.raw.push_back(p);
        else
            free(p);
    }
}

static void work(int i)
{
    kept &k = *(all[i] = new kept);
    k.raw.reserve(4); // blocks of 8 bytes are no sure samples at a rate of 1
    fill_names(k);
    fill_pages(k);
    fill_lines(k);
    grow_vectors();
    queue();
    chain();
    plain(k);
    resize();
    large(k);
}

int main()
{
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; i++)
        threads.emplace_back(work, i);
    for (auto &t : threads)
        t.join();
    return 0;
}
