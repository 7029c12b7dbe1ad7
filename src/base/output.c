#include "base/files.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/* The folder of path, owned. */
static char *folder_of(const char *path)
{
    const char *slash = strrchr(path, '/');
    if (!slash) return strdup(".");
    return strndup(path, slash == path ? 1 : (size_t)(slash - path));
}

/* ".NAME.PID.part" beside path; of a long name only the end, which still tells two outputs apart. */
static char *temporary_name(const char *path)
{
    enum { LONGEST_NAME = 200 };
    const char *slash = strrchr(path, '/');
    const char *name = slash ? slash + 1 : path;
    size_t length = strlen(name), size = strlen(path) + 32;
    int folder = (int)(name - path);
    if (length > LONGEST_NAME) name += length - LONGEST_NAME;
    char *temporary = malloc(size);
    if (temporary) snprintf(temporary, size, "%.*s.%s.%ld.part", folder, path, name, (long)getpid());
    return temporary;
}

/* A file without a name, which goes when the process ends in whatever way; -1 where the system has none. */
static int open_nameless(const char *path)
{
#ifdef O_TMPFILE
    char *folder = folder_of(path);
    int fd =
        folder && !access("/proc/self/fd", X_OK) ? open(folder, O_TMPFILE | O_WRONLY | O_CLOEXEC, 0666) : -1;
    free(folder);
    return fd;
#else
    (void)path;
    return -1;
#endif
}

static act_status open_beside(OutputFile *file, const char *path, act_error *error)
{
    file->fd = open_nameless(file->path);
    if (file->fd >= 0) return ACT_OK;
    file->temporary = temporary_name(file->path);
    if (!file->temporary) return error_memory(error, path);
    unlink(file->temporary); /* of an earlier process with the same number, or put there by somebody else */
    file->fd = open(file->temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (file->fd >= 0) return ACT_OK;
    free(file->temporary);
    file->temporary = NULL;
    return error_system(error, path, "cannot create");
}

/* Where path leads, owned; NULL where that cannot be found out. A path that is no link is left as it is:
 * nobody needs to be allowed to look into the folders above the present one. */
static char *target_of(const char *path)
{
    struct stat info;
    return !lstat(path, &info) && S_ISLNK(info.st_mode) ? realpath(path, NULL) : strdup(path);
}

/* An older file keeps its permissions; one that may not be written may not be replaced either. */
static act_status open_over(OutputFile *file, const char *path, mode_t mode, act_error *error)
{
    if (access(path, W_OK)) return error_system(error, path, "cannot write");
    file->path = target_of(path);
    if (!file->path) return error_system(error, path, "cannot write");
    act_status status = open_beside(file, path, error);
    if (!status && fchmod(file->fd, mode & 07777)) status = error_system(error, path, "cannot write");
    return status;
}

act_status output_open(OutputFile *file, const char *path, act_error *error)
{
    *file = (OutputFile){.fd = STDOUT_FILENO, .standard = true};
    if (!strcmp(path, "-")) return ACT_OK;
    *file = (OutputFile){.fd = -1};
    struct stat info;
    act_status status = ACT_OK;
    if (stat(path, &info)) {
        file->path = strdup(path);
        status = file->path ? open_beside(file, path, error) : error_memory(error, path);
    } else if (S_ISDIR(info.st_mode)) {
        return error_set(error, ACT_ERROR_IO, path, 0, "is a folder");
    } else if (S_ISREG(info.st_mode)) {
        status = open_over(file, path, info.st_mode, error);
    } else {
        file->fd = open(path, O_WRONLY | O_CLOEXEC);
        if (file->fd < 0) status = error_system(error, path, "cannot open");
    }
    if (status) output_abandon(file);
    return status;
}

/* Gives a nameless file the temporary name: no link may replace an older file, but a rename may. */
static bool give_name(OutputFile *file)
{
    if (file->temporary) return true;
    file->temporary = temporary_name(file->path);
    if (!file->temporary) return false;
    char held[64];
    snprintf(held, sizeof held, "/proc/self/fd/%d", file->fd);
    unlink(file->temporary);
    return !linkat(AT_FDCWD, held, AT_FDCWD, file->temporary, AT_SYMLINK_FOLLOW);
}

/* So that the new name is on disk too. A folder that cannot be synced is no reason to fail. */
static void sync_folder(const char *path)
{
    char *folder = folder_of(path);
    int fd = folder ? open(folder, O_RDONLY | O_CLOEXEC) : -1;
    if (fd >= 0) {
        fsync(fd);
        close(fd);
    }
    free(folder);
}

act_status output_commit(OutputFile *file, const char *path, act_error *error)
{
    act_status status = ACT_OK;
    if (file->path) {
        if (fsync(file->fd) || !give_name(file) || rename(file->temporary, file->path)) {
            status = error_system(error, path, "cannot write");
        } else {
            sync_folder(file->path);
            free(file->temporary);
            file->temporary = NULL; /* it has become the file: not to be removed below */
        }
    }
    output_abandon(file);
    return status;
}

void output_abandon(OutputFile *file)
{
    if (file->temporary) unlink(file->temporary);
    if (file->fd >= 0 && !file->standard) close(file->fd);
    free(file->temporary);
    free(file->path);
    *file = (OutputFile){.fd = -1};
}
