#include "engine.h"

#include <pthread.h>
#include <stdlib.h>
#include <unistd.h>

/* Workers take the next input each, put its result into a ring of slots, and whoever fills the slot that is
 * next in order hands on all results that are ready. No worker runs more than the ring's length ahead, which
 * bounds memory. */
typedef struct Slot {
    Result result;
    bool ready;
} Slot;

typedef struct Pool {
    const Reading *reading;
    pthread_mutex_t lock;
    pthread_cond_t moved; /* `handed` has grown, or the pool has stopped */
    Slot *slots;
    size_t ring;   /* how many slots */
    size_t next;   /* the input that is begun next */
    size_t handed; /* how many results have been handed on */
    bool handing;  /* a thread is at it */
    act_status status;
    act_error error;
} Pool;

static void read_path(const Reading *reading, const char *path, Result *result)
{
    Str bytes;
    *result = (Result){0};
    result->status = file_read(path, &bytes, &result->error);
    if (result->status) return;
    result_read(reading, path, bytes, result);
    file_free(bytes);
}

/* Called with the lock held, which is let go while results are taken. */
static void hand_on(Pool *pool)
{
    if (pool->handing) return;
    pool->handing = true;
    for (Slot *slot; (slot = &pool->slots[pool->handed % pool->ring])->ready;) {
        Result result = slot->result;
        act_error error = {0};
        act_status status = pool->status;
        slot->ready = false;
        pthread_mutex_unlock(&pool->lock);
        if (!status) status = pool->reading->take(pool->reading->context, &result, &error);
        result_dispose(&result);
        pthread_mutex_lock(&pool->lock);
        if (status && !pool->status) {
            pool->status = status;
            pool->error = error;
        }
        pool->handed++;
        pthread_cond_broadcast(&pool->moved);
    }
    pool->handing = false;
}

/* The next input to read; false when there is none. Called with the lock held. */
static bool next_input(Pool *pool, size_t *index)
{
    while (!pool->status && pool->next < pool->reading->count && pool->next >= pool->handed + pool->ring)
        pthread_cond_wait(&pool->moved, &pool->lock);
    if (pool->status || pool->next >= pool->reading->count) return false;
    *index = pool->next++;
    return true;
}

static void *work(void *context)
{
    Pool *pool = context;
    size_t index;
    pthread_mutex_lock(&pool->lock);
    while (next_input(pool, &index)) {
        Result result;
        pthread_mutex_unlock(&pool->lock);
        read_path(pool->reading, pool->reading->paths[index], &result);
        pthread_mutex_lock(&pool->lock);
        pool->slots[index % pool->ring] = (Slot){result, true};
        hand_on(pool);
    }
    pthread_mutex_unlock(&pool->lock);
    return NULL;
}

static size_t thread_count(const Reading *reading)
{
    enum { MOST_THREADS = 256 };
    long cores = sysconf(_SC_NPROCESSORS_ONLN);
    size_t count = reading->threads ? reading->threads : cores > 0 ? (size_t)cores : 1;
    if (count > reading->count) count = reading->count;
    return count > MOST_THREADS ? MOST_THREADS : count ? count : 1;
}

/* The calling thread works too: where no other can be started it does everything. */
static void run_threads(Pool *pool, pthread_t *threads, size_t count)
{
    size_t started = 0;
    while (started + 1 < count && !pthread_create(&threads[started], NULL, work, pool)) started++;
    work(pool);
    for (size_t i = 0; i < started; i++) pthread_join(threads[i], NULL);
}

act_status reading_run(const Reading *reading, act_error *error)
{
    size_t count = thread_count(reading);
    Pool pool = {.reading = reading, .ring = count * 2};
    pthread_t *threads = calloc(count, sizeof *threads);
    pool.slots = calloc(pool.ring, sizeof *pool.slots);
    act_status status = error_memory(error, NULL);
    if (threads && pool.slots) {
        pthread_mutex_init(&pool.lock, NULL);
        pthread_cond_init(&pool.moved, NULL);
        run_threads(&pool, threads, count);
        pthread_cond_destroy(&pool.moved);
        pthread_mutex_destroy(&pool.lock);
        status = pool.status;
        if (error) *error = pool.error;
    }
    free(threads);
    free(pool.slots);
    return status;
}
