#include "base/files.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/* Offsets are 32-bit and a repaired byte may take three, so what is read must leave some room. */
static const size_t LARGEST_FILE = UINT32_MAX - 1;

static act_status too_large(const char *path, act_error *error)
{
    return error_set(error, ACT_ERROR_LIMIT, path, 0, "larger than 4 GiB");
}

/* Reads fd to its end into a buffer that begins with room for `expected` bytes. */
static act_status read_all(int fd, const char *path, size_t expected, Str *out, act_error *error)
{
    size_t size = expected + 1, used = 0;
    char *bytes = malloc(size);
    while (bytes) {
        ssize_t got = read(fd, bytes + used, size - used);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) {
            free(bytes);
            return error_system(error, path, "cannot read");
        }
        used += (size_t)got;
        if (used > LARGEST_FILE) {
            free(bytes);
            return too_large(path, error);
        }
        if (!got) {
            *out = (Str){bytes, used};
            return ACT_OK;
        }
        if (used == size) {
            char *more = realloc(bytes, size *= 2);
            if (!more) free(bytes);
            bytes = more;
        }
    }
    return error_memory(error, path);
}

act_status file_read(const char *path, Str *out, act_error *error)
{
    *out = (Str){0};
    bool standard = !strcmp(path, "-");
    int fd = standard ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0) return error_system(error, path, "cannot open");
    struct stat info;
    act_status status = ACT_OK;
    if (fstat(fd, &info))
        status = error_system(error, path, "cannot read");
    else if (S_ISDIR(info.st_mode))
        status = error_set(error, ACT_ERROR_IO, path, 0, "is a folder");
    else if (S_ISREG(info.st_mode) && (uintmax_t)info.st_size > LARGEST_FILE)
        status = too_large(path, error);
    else
        status = read_all(fd, path, S_ISREG(info.st_mode) ? (size_t)info.st_size : 65535, out, error);
    if (!standard) close(fd);
    return status;
}

void file_free(Str bytes) { free((void *)(uintptr_t)bytes.bytes); }

static act_status paths_add(Paths *paths, const char *path, act_error *error)
{
    if (paths->count == paths->capacity) {
        size_t capacity = paths->capacity ? paths->capacity * 2 : 16;
        char **items = realloc(paths->items, capacity * sizeof *items);
        if (!items) return error_memory(error, path);
        paths->items = items;
        paths->capacity = capacity;
    }
    char *copy = strdup(path);
    if (!copy) return error_memory(error, path);
    paths->items[paths->count++] = copy;
    return ACT_OK;
}

/* The folders that are being walked, innermost first: a link back to one of them ends the walk there. */
typedef struct Folder {
    dev_t device;
    ino_t inode;
    const struct Folder *parent;
} Folder;

typedef struct Walk {
    Paths *paths;
    Complain complain;
    void *context;
} Walk;

static int is_shown(const struct dirent *entry) { return entry->d_name[0] != '.'; }

static int by_bytes(const struct dirent **a, const struct dirent **b)
{
    return strcmp((*a)->d_name, (*b)->d_name);
}

static char *path_join(const char *folder, const char *name)
{
    size_t length = strlen(folder), size = length + strlen(name) + 2;
    bool slash = length && folder[length - 1] == '/';
    char *path = malloc(size);
    if (path) snprintf(path, size, "%s%s%s", folder, slash ? "" : "/", name);
    return path;
}

static act_status walk_path(const Walk *walk, const char *path, const Folder *parent, act_error *error);

static act_status walk_folder(const Walk *walk, const char *path, const Folder *folder, act_error *error)
{
    struct dirent **entries = NULL;
    int count = scandir(path, &entries, is_shown, by_bytes);
    if (count < 0) {
        act_error trouble = {0};
        error_system(&trouble, path, "cannot read folder");
        if (walk->complain) walk->complain(walk->context, &trouble);
        return ACT_OK;
    }
    act_status status = ACT_OK;
    for (int i = 0; i < count; i++) {
        char *inside = status ? NULL : path_join(path, entries[i]->d_name);
        if (!status) status = inside ? walk_path(walk, inside, folder, error) : error_memory(error, path);
        free(inside);
        free(entries[i]);
    }
    free(entries);
    return status;
}

static act_status walk_path(const Walk *walk, const char *path, const Folder *parent, act_error *error)
{
    struct stat info;
    if (stat(path, &info) || !S_ISDIR(info.st_mode)) return paths_add(walk->paths, path, error);
    for (const Folder *above = parent; above; above = above->parent)
        if (above->device == info.st_dev && above->inode == info.st_ino) return ACT_OK;
    return walk_folder(walk, path, &(Folder){info.st_dev, info.st_ino, parent}, error);
}

act_status paths_collect(Paths *paths, const char *path, Complain complain, void *context, act_error *error)
{
    return walk_path(&(Walk){paths, complain, context}, path, NULL, error);
}

void paths_dispose(Paths *paths)
{
    for (size_t i = 0; i < paths->count; i++) free(paths->items[i]);
    free(paths->items);
    *paths = (Paths){0};
}
