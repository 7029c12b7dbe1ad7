/* A sink: where writers put bytes. Buffered; errors stick, so that a writer need not check every call: it
 * writes to the end, and sink_status says once whether all of it arrived. */
#ifndef BASE_SINK_H
#define BASE_SINK_H

#include "base/str.h"

typedef struct Sink {
    int fd;       /* where the bytes go; -1: they are kept in memory (sink_bytes) */
    int error;    /* errno of the first failure, 0 while all is well */
    char *buffer; /* owned */
    size_t used, size;
} Sink;

void sink_init_fd(Sink *sink, int fd); /* fd stays the caller's */
void sink_init_memory(Sink *sink);
void sink_overflow(Sink *sink, const char *bytes,
                   size_t size); /* for sink_write: what the buffer has no room for */

/* Inline, as writers call it with a few bytes at a time: then it is two additions and a copy. */
static inline void sink_write(Sink *sink, const char *bytes, size_t size)
{
    if (size >= sink->size - sink->used) {
        sink_overflow(sink, bytes, size);
        return;
    }
    if (size) memcpy(sink->buffer + sink->used, bytes, size);
    sink->used += size;
}

static inline void sink_str(Sink *sink, Str str) { sink_write(sink, str.bytes, str.size); }
static inline void sink_text(Sink *sink, const char *text) { sink_write(sink, text, strlen(text)); }
static inline void sink_char(Sink *sink, char c) { sink_write(sink, &c, 1); }
void sink_number(Sink *sink,
                 uint32_t number); /* in decimal digits; without printf, which takes ten times as long */
void sink_print(Sink *sink, const char *format, ...) PRINTF_LIKE(2, 3);
Str sink_bytes(const Sink *sink); /* memory sinks: what was written; borrowed */
/* Flushes; ACT_OK, or the first failure ("cannot write: No space left on device") with name as its place. */
act_status sink_finish(Sink *sink, const char *name, act_error *error);
void sink_dispose(Sink *sink);
/* Ends a memory sink that served to write another one; its failure becomes that one's. */
void sink_dispose_scratch(Sink *scratch, Sink *sink);

#endif
