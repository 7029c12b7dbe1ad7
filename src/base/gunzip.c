#include "base/gunzip.h"

#include <stdlib.h>
#include <zlib.h>

static const size_t LARGEST = UINT32_MAX - 1;        /* as for files: offsets are 32-bit */
static const size_t UNSUSPECTED = (size_t)256 << 20; /* up to this any ratio may be */
enum {
    HIGHEST_RATIO = 1000,       /* deflate reaches 1032 on a single byte repeated; text rarely 20 */
    GZIP_ONLY = 16 + MAX_WBITS, /* zlib's way to ask for it */
    PIECE = 1 << 30             /* zlib counts in unsigned int */
};

bool gunzip_is_gzip(Str bytes) { return str_starts(bytes, STR("\x1F\x8B")); }

typedef struct Inflating {
    z_stream stream;
    Str in;
    size_t taken; /* of in */
    char *bytes;  /* owned */
    size_t used, size;
    const char *name;
    act_error *error;
} Inflating;

static act_status make_room(Inflating *inflating)
{
    size_t used = inflating->used;
    if (used >= LARGEST)
        return error_set(inflating->error, ACT_ERROR_LIMIT, inflating->name, 0, "larger than 4 GiB");
    if (used > UNSUSPECTED && used / HIGHEST_RATIO > inflating->in.size)
        return error_set(inflating->error, ACT_ERROR_LIMIT, inflating->name, 0,
                         "inflates to more than a thousand times its size");
    if (used < inflating->size) return ACT_OK;
    size_t size = inflating->size * 2 < LARGEST ? inflating->size * 2 : LARGEST;
    char *bytes = realloc(inflating->bytes, size);
    if (!bytes) return error_memory(inflating->error, inflating->name);
    inflating->bytes = bytes;
    inflating->size = size;
    return ACT_OK;
}

static size_t at_most(size_t size, size_t most) { return size < most ? size : most; }

/* Inflates a piece; *result is zlib's. */
static act_status step(Inflating *inflating, int *result)
{
    z_stream *stream = &inflating->stream;
    act_status status = make_room(inflating);
    if (status) return status;
    size_t in = at_most(inflating->in.size - inflating->taken, PIECE);
    size_t out = at_most(inflating->size - inflating->used, PIECE);
    stream->next_in = (z_const Bytef *)(uintptr_t)(inflating->in.bytes + inflating->taken);
    stream->avail_in = (uInt)in;
    stream->next_out = (Bytef *)inflating->bytes + inflating->used;
    stream->avail_out = (uInt)out;
    *result = inflate(stream, Z_NO_FLUSH);
    inflating->taken += in - stream->avail_in;
    inflating->used += out - stream->avail_out;
    if (*result == Z_MEM_ERROR) return error_memory(inflating->error, inflating->name);
    /* Room was given: what stops here has no more input. */
    if (*result == Z_BUF_ERROR ||
        (*result == Z_OK && inflating->taken == inflating->in.size && stream->avail_out))
        return error_set(inflating->error, ACT_ERROR_FORMAT, inflating->name, 0, "gzip data ends too early");
    if (*result != Z_OK && *result != Z_STREAM_END)
        return error_set(inflating->error, ACT_ERROR_FORMAT, inflating->name, 0, "damaged gzip data%s%s",
                         stream->msg ? ": " : "", stream->msg ? stream->msg : "");
    return ACT_OK;
}

/* Tapes and some servers fill up with zeros, which gzip passes over too. */
static bool only_zeros(Str rest)
{
    for (size_t i = 0; i < rest.size; i++)
        if (rest.bytes[i]) return false;
    return true;
}

/* Member by member: `cat a.gz b.gz` is a gzip file. */
static act_status inflate_members(Inflating *inflating)
{
    for (;;) {
        int result = Z_OK;
        act_status status = step(inflating, &result);
        if (status) return status;
        if (result != Z_STREAM_END) continue;
        Str rest = str_slice(inflating->in, inflating->taken, inflating->in.size);
        if (only_zeros(rest)) return ACT_OK;
        if (!gunzip_is_gzip(rest))
            return error_set(inflating->error, ACT_ERROR_FORMAT, inflating->name, 0,
                             "damaged gzip data: something else stands behind it");
        inflateReset(&inflating->stream);
    }
}

act_status gunzip(const char *name, Str bytes, Str *out, act_error *error)
{
    *out = (Str){0};
    Inflating inflating = {
        .in = bytes, .name = name, .error = error, .size = at_most(bytes.size * 4, LARGEST)};
    inflating.size += inflating.size < 4096 ? 4096 : 0;
    inflating.bytes = malloc(inflating.size);
    if (!inflating.bytes || inflateInit2(&inflating.stream, GZIP_ONLY) != Z_OK) {
        free(inflating.bytes);
        return error_memory(error, name);
    }
    act_status status = inflate_members(&inflating);
    inflateEnd(&inflating.stream);
    if (status)
        free(inflating.bytes);
    else
        *out = (Str){inflating.bytes, inflating.used};
    return status;
}
