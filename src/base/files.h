/* Files and folders: reading a file whole, walking folders in name order, writing a file so that it is there
 * complete or not at all. */
#ifndef BASE_FILES_H
#define BASE_FILES_H

#include "base/str.h"

/* The bytes of the file at path; "-" is standard input. out is owned, file_free. Files that do not fit 32-bit
 * offsets are refused with ACT_ERROR_LIMIT. */
act_status file_read(const char *path, Str *out, act_error *error);
void file_free(Str bytes);

typedef struct Paths {
    char **items; /* owned, each NUL-ended */
    size_t count, capacity;
} Paths;

typedef void (*Complain)(void *context, const act_error *error);

/* Adds path where it is no folder (whether or not it is there) or "-", else the files below it: recursively,
 * in byte order of their names. Left out are hidden ones (".name"), what is no file (pipes, devices), and
 * links to folders that have been walked. A folder that cannot be read is complained of, and the others are
 * walked all the same. Only ACT_ERROR_MEMORY is returned. */
act_status paths_collect(Paths *paths, const char *path, Complain complain, void *context, act_error *error);
void paths_dispose(Paths *paths);

/* A file being written. Nothing is seen at its path before output_commit; until then an older file there
 * stays as it is. Devices, pipes and standard output are written straight. */
typedef struct OutputFile {
    int fd;          /* write here */
    char *path;      /* owned: where the file goes, links followed; NULL: written straight */
    char *temporary; /* owned: the name it has until then; NULL: it has none yet (O_TMPFILE) */
    bool standard;   /* fd is standard output, which stays open */
} OutputFile;

/* path "-": standard output. */
act_status output_open(OutputFile *file, const char *path, act_error *error);
/* Puts the file in its place, whole and on disk. The OutputFile is done with afterwards, whatever is
 * returned. */
act_status output_commit(OutputFile *file, const char *path, act_error *error);
void output_abandon(OutputFile *file);

#endif
