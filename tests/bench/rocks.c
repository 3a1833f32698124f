/*
 * rocks.c - RocksDB through its C interface, as its db_bench does it: fill and read at random.
 *
 * Purpose: rocks FOLDER COUNT puts COUNT values in random order, reads COUNT random keys from each
 * of two threads, and walks over all. Prints `found N bytes N`, the same under every allocator.
 * Invariants: the folder is made and taken away here; draws have fixed seeds; small write buffers,
 * so that there are flushes and compactions.
 * Data: one database, shared by the readers, which RocksDB allows. No locks or atomics of its own.
 * errno, fork and signals are not used.
 */
#include <inttypes.h>
#include <pthread.h>
#include <rocksdb/c.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { READERS = 2, KEY = 16, LONGEST = 200 };

struct reader {
    pthread_t thread;
    rocksdb_t *db;
    uint64_t x, found, bytes;
    uint64_t count;
};

static uint64_t draw(uint64_t *x)
{
    *x ^= *x << 13;
    *x ^= *x >> 7;
    *x ^= *x << 17;
    return *x >> 11;
}

static void check(char *error)
{
    if (error != NULL) {
        fprintf(stderr, "rocks: %s\n", error);
        exit(1);
    }
}

static void make_key(char key[KEY + 1], uint64_t n)
{
    snprintf(key, KEY + 1, "%016" PRIu64, n);
}

static void fill(rocksdb_t *db, uint64_t count)
{
    rocksdb_writeoptions_t *how = rocksdb_writeoptions_create();
    char key[KEY + 1], value[LONGEST], *error = NULL;
    uint64_t x = 1;

    rocksdb_writeoptions_disable_WAL(how, 1);
    for (uint64_t i = 0; i < count; i++) {
        size_t n = 20 + draw(&x) % (LONGEST - 20);

        make_key(key, draw(&x) % count);
        for (size_t k = 0; k < n; k++) /* half of it packs well */
            value[k] = (char)(k % 2 != 0 ? 'a' : (int)(draw(&x) % 64) + 32);
        rocksdb_put(db, how, key, KEY, value, n, &error);
        check(error);
    }
    rocksdb_writeoptions_destroy(how);
}

static void *read_some(void *arg)
{
    rocksdb_readoptions_t *how = rocksdb_readoptions_create();
    struct reader *r = arg;
    char key[KEY + 1], *error = NULL;

    for (uint64_t i = 0; i < r->count; i++) {
        size_t n = 0;
        char *value;

        make_key(key, draw(&r->x) % r->count);
        value = rocksdb_get(r->db, how, key, KEY, &n, &error);
        check(error);
        r->found += value != NULL;
        r->bytes += n;
        rocksdb_free(value);
    }
    rocksdb_readoptions_destroy(how);
    return NULL;
}

static uint64_t walk(rocksdb_t *db)
{
    rocksdb_readoptions_t *how = rocksdb_readoptions_create();
    rocksdb_iterator_t *it = rocksdb_create_iterator(db, how);
    uint64_t bytes = 0;
    size_t n;

    for (rocksdb_iter_seek_to_first(it); rocksdb_iter_valid(it); rocksdb_iter_next(it)) {
        rocksdb_iter_value(it, &n);
        bytes += n;
    }
    rocksdb_iter_destroy(it);
    rocksdb_readoptions_destroy(how);
    return bytes;
}

int main(int argc, char **argv)
{
    rocksdb_options_t *options = rocksdb_options_create();
    struct reader readers[READERS];
    uint64_t count, found = 0, bytes = 0;
    char *error = NULL;
    rocksdb_t *db;

    if (argc != 3 || (count = strtoull(argv[2], NULL, 10)) == 0) {
        fprintf(stderr, "usage: rocks FOLDER COUNT\n");
        return 2;
    }
    rocksdb_options_set_create_if_missing(options, 1);
    rocksdb_options_set_write_buffer_size(options, 2 << 20);
    rocksdb_options_set_compression(options, rocksdb_lz4_compression);
    rocksdb_destroy_db(options, argv[1], &error);
    check(error);
    db = rocksdb_open(options, argv[1], &error);
    check(error);
    fill(db, count);
    for (uint64_t i = 0; i < READERS; i++) {
        readers[i] = (struct reader){.db = db, .x = i + 2, .count = count};
        if (pthread_create(&readers[i].thread, NULL, read_some, &readers[i]) != 0)
            return 1;
    }
    for (size_t i = 0; i < READERS; i++) {
        pthread_join(readers[i].thread, NULL);
        found += readers[i].found;
        bytes += readers[i].bytes;
    }
    printf("found %" PRIu64 " bytes %" PRIu64 "\n", found, bytes + walk(db));
    rocksdb_close(db);
    rocksdb_destroy_db(options, argv[1], &error);
    check(error);
    rocksdb_options_destroy(options);
    return 0;
}
