#include "writers/formats.h"
#include "writers/records_json.h"

/* NDJSON: actors before the evidence that names them, in the order of the store. */
act_status events_write(Sink *sink, const Output *output, act_error *error)
{
    (void)error;
    const Records *records = output->records;
    for (uint32_t i = 0; i < records->actors.count; i++) {
        json_actor(sink, &records->actors.items[i], true);
        sink_char(sink, '\n');
    }
    for (uint32_t i = 0; i < records->evidence.count; i++) {
        json_evidence(sink, &records->evidence.items[i], true);
        sink_char(sink, '\n');
    }
    return ACT_OK;
}
