#include "cli/target.h"

#include <errno.h>

act_status target_open(Target *target, const char *path, act_error *error)
{
    *target = (Target){.path = path};
    act_status status = output_open(&target->file, path, error);
    if (status) return status;
    sink_init_fd(&target->sink, target->file.fd);
    target->open = true;
    return ACT_OK;
}

static const char *shown(const Target *target)
{
    return strcmp(target->path, "-") ? target->path : "standard output";
}

act_status target_commit(Target *target, act_error *error)
{
    act_status status = sink_finish(&target->sink, shown(target), error);
    if (status) return status;
    target->open = false;
    sink_dispose(&target->sink);
    return output_commit(&target->file, target->path, error);
}

void target_abandon(Target *target)
{
    if (!target->open) return;
    target->open = false;
    sink_dispose(&target->sink);
    output_abandon(&target->file);
}

bool target_is_broken_pipe(const Target *target) { return target->open && target->sink.error == EPIPE; }
