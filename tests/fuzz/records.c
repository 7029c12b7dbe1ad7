/* The readers of events and json: any bytes are tried as both. */
#include "fuzz.h"

#include "readers/readers.h"

typedef act_status Read(const char *name, Str bytes, Records *records, act_error *error);

static void try(Read *read, const uint8_t *bytes, size_t size)
{
    act_error error;
    Records records;
    Arena *arena = arena_new();
    MUST(arena);
    records_init(&records, arena);
    if (read("input", (Str){(const char *)bytes, size}, &records, &error)) {
        MUST(error.message[0]);
        MUST(!records.actors.count && !records.evidence.count);
    }
    arena_free(arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    try(events_read, bytes, size);
    try(json_read, bytes, size);
    return 0;
}
