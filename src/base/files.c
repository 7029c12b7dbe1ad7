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

typedef struct Folder {
    dev_t device;
    ino_t inode;
} Folder;

typedef struct Walk {
    Paths *paths;
    Complain complain;
    void *context;
    Folder *walked; /* owned: all folders so far, against links that lead round in circles, or many to one */
    size_t n_walked, capacity;
} Walk;

static act_status walked_add(Walk *walk, const struct stat *info, const char *path, act_error *error)
{
    if (walk->n_walked == walk->capacity) {
        size_t capacity = walk->capacity ? walk->capacity * 2 : 16;
        Folder *walked = realloc(walk->walked, capacity * sizeof *walked);
        if (!walked) return error_memory(error, path);
        walk->walked = walked;
        walk->capacity = capacity;
    }
    walk->walked[walk->n_walked++] = (Folder){info->st_dev, info->st_ino};
    return ACT_OK;
}

static bool is_walked(const Walk *walk, const struct stat *info)
{
    for (size_t i = 0; i < walk->n_walked; i++)
        if (walk->walked[i].device == info->st_dev && walk->walked[i].inode == info->st_ino) return true;
    return false;
}

static bool is_link(const char *path)
{
    struct stat info;
    return !lstat(path, &info) && S_ISLNK(info.st_mode);
}

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

static act_status walk_folder(Walk *walk, const char *path, act_error *error);

/* What stands in a folder: pipes, devices and sockets are no documents, and reading one might never end. */
static act_status walk_entry(Walk *walk, const char *path, act_error *error)
{
    struct stat info;
    if (stat(path, &info) || S_ISREG(info.st_mode)) return paths_add(walk->paths, path, error);
    if (!S_ISDIR(info.st_mode) || (is_link(path) && is_walked(walk, &info))) return ACT_OK;
    return walk_folder(walk, path, error);
}

static act_status walk_entries(Walk *walk, const char *path, struct dirent **entries, size_t count,
                               act_error *error)
{
    act_status status = ACT_OK;
    for (size_t i = 0; i < count && !status; i++) {
        char *inside = path_join(path, entries[i]->d_name);
        status = inside ? walk_entry(walk, inside, error) : error_memory(error, path);
        free(inside);
    }
    return status;
}

static act_status walk_folder(Walk *walk, const char *path, act_error *error)
{
    struct stat info;
    struct dirent **entries = NULL;
    int count = stat(path, &info) ? -1 : scandir(path, &entries, is_shown, by_bytes);
    if (count < 0) {
        act_error trouble = {0};
        error_system(&trouble, path, "cannot read folder");
        if (walk->complain) walk->complain(walk->context, &trouble);
        return ACT_OK;
    }
    act_status status = walked_add(walk, &info, path, error);
    if (!status) status = walk_entries(walk, path, entries, (size_t)count, error);
    for (int i = 0; i < count; i++) free(entries[i]);
    free(entries);
    return status;
}

act_status paths_collect(Paths *paths, const char *path, Complain complain, void *context, act_error *error)
{
    struct stat info;
    if (!strcmp(path, "-") || stat(path, &info) || !S_ISDIR(info.st_mode))
        return paths_add(paths, path, error);
    Walk walk = {.paths = paths, .complain = complain, .context = context};
    act_status status = walk_folder(&walk, path, error);
    free(walk.walked);
    return status;
}

void paths_dispose(Paths *paths)
{
    for (size_t i = 0; i < paths->count; i++) free(paths->items[i]);
    free(paths->items);
    *paths = (Paths){0};
}
