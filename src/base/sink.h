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
    uint64_t total; /* bytes written so far */
} Sink;

void sink_init_fd(Sink *sink, int fd); /* fd stays the caller's */
void sink_init_memory(Sink *sink);
void sink_write(Sink *sink, const char *bytes, size_t size);
static inline void sink_str(Sink *sink, Str str) { sink_write(sink, str.bytes, str.size); }
static inline void sink_text(Sink *sink, const char *text) { sink_write(sink, text, strlen(text)); }
void sink_char(Sink *sink, char c);
void sink_print(Sink *sink, const char *format, ...) PRINTF_LIKE(2, 3);
Str sink_bytes(const Sink *sink); /* memory sinks: what was written; borrowed */
/* Flushes; ACT_OK, or the first failure ("cannot write: No space left on device") with name as its place. */
act_status sink_finish(Sink *sink, const char *name, act_error *error);
void sink_dispose(Sink *sink);

#endif
