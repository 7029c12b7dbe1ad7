/* Where the command writes: a file with the sink that fills it. */
#ifndef CLI_TARGET_H
#define CLI_TARGET_H

#include "base/files.h"
#include "base/sink.h"

typedef struct Target {
    const char *path;
    OutputFile file;
    Sink sink;
    bool open;
} Target;

act_status target_open(Target *target, const char *path, act_error *error);
/* Everything written arrives, and the file in its place. */
act_status target_commit(Target *target, act_error *error);
void target_abandon(Target *target);
/* Whether the reader at the other end of a pipe has gone. */
bool target_is_broken_pipe(const Target *target);

#endif
