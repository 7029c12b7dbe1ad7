#include "base/sink.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { BUFFER_SIZE = 256 << 10 };

/* Behind an error the buffer has no room any more, so that all that follows comes here and is dropped. */
static void give_up(Sink *sink, int error)
{
    if (!sink->error) sink->error = error;
    sink->used = sink->size;
}

void sink_init_fd(Sink *sink, int fd)
{
    *sink = (Sink){.fd = fd, .size = BUFFER_SIZE, .buffer = malloc(BUFFER_SIZE)};
    if (!sink->buffer) give_up(sink, ENOMEM);
}

void sink_init_memory(Sink *sink) { *sink = (Sink){.fd = -1}; }

static void send(Sink *sink, const char *bytes, size_t size)
{
    while (size && !sink->error) {
        ssize_t sent = write(sink->fd, bytes, size);
        if (sent < 0 && errno == EINTR) continue;
        if (sent < 0) {
            sink->error = errno;
            return;
        }
        bytes += sent;
        size -= (size_t)sent;
    }
}

static void make_room(Sink *sink, size_t size)
{
    if (sink->size - sink->used >= size) return;
    if (sink->fd >= 0) {
        send(sink, sink->buffer, sink->used);
        sink->used = 0;
        return;
    }
    size_t next = sink->size ? sink->size * 2 : 4096;
    while (next - sink->used < size) next *= 2;
    char *buffer = realloc(sink->buffer, next);
    if (!buffer) {
        sink->error = ENOMEM;
        return;
    }
    sink->buffer = buffer;
    sink->size = next;
}

void sink_overflow(Sink *sink, const char *bytes, size_t size)
{
    if (sink->error || !size) return;
    make_room(sink, size);
    if (!sink->error && size > sink->size - sink->used)
        send(sink, bytes, size); /* larger than the whole buffer, which is empty now */
    else if (!sink->error) {
        memcpy(sink->buffer + sink->used, bytes, size);
        sink->used += size;
    }
    if (sink->error) give_up(sink, sink->error);
}

void sink_number(Sink *sink, uint32_t number)
{
    char digits[10];
    size_t at = sizeof digits;
    do digits[--at] = (char)('0' + number % 10);
    while (number /= 10);
    sink_write(sink, digits + at, sizeof digits - at);
}

void sink_print(Sink *sink, const char *format, ...)
{
    char line[512];
    va_list arguments;
    va_start(arguments, format);
    int size = vsnprintf(line, sizeof line, format, arguments);
    va_end(arguments);
    if (size < 0) return;
    if ((size_t)size < sizeof line) {
        sink_write(sink, line, (size_t)size);
        return;
    }
    char *longer = malloc((size_t)size + 1);
    if (!longer) {
        give_up(sink, ENOMEM);
        return;
    }
    va_start(arguments, format);
    vsnprintf(longer, (size_t)size + 1, format, arguments);
    va_end(arguments);
    sink_write(sink, longer, (size_t)size);
    free(longer);
}

Str sink_bytes(const Sink *sink) { return (Str){sink->buffer, sink->used}; }

act_status sink_finish(Sink *sink, const char *name, act_error *error)
{
    if (sink->fd >= 0 && !sink->error) {
        send(sink, sink->buffer, sink->used);
        sink->used = 0;
    }
    if (!sink->error) return ACT_OK;
    errno = sink->error;
    return error_system(error, name, "cannot write");
}

void sink_dispose(Sink *sink)
{
    free(sink->buffer);
    *sink = (Sink){.fd = -1};
}

void sink_dispose_scratch(Sink *scratch, Sink *sink)
{
    if (scratch->error) give_up(sink, scratch->error);
    sink_dispose(scratch);
}
