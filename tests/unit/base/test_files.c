#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/files.h"
#include "base/sink.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/* A folder for one test; everything in it goes with it. */
static char folder[256];

static int folder_new(void **state)
{
    (void)state;
    const char *parent = getenv("TMP");
    snprintf(folder, sizeof folder, "%s/files-XXXXXX", parent ? parent : "/tmp");
    return mkdtemp(folder) ? 0 : -1;
}

static int folder_remove(void **state)
{
    (void)state;
    char command[300];
    snprintf(command, sizeof command, "rm -rf '%s'", folder);
    return system(command);
}

static const char *path_in(const char *name)
{
    static char path[4][512];
    static unsigned turn;
    char *next = path[turn++ % 4];
    snprintf(next, sizeof path[0], "%s/%s", folder, name);
    return next;
}

static void put(const char *name, const char *text)
{
    FILE *file = fopen(path_in(name), "w");
    assert_non_null(file);
    assert_true(fputs(text, file) >= 0);
    assert_int_equal(fclose(file), 0);
}

static void assert_content(const char *name, const char *text)
{
    Str bytes;
    act_error error = {0};
    assert_int_equal(file_read(path_in(name), &bytes, &error), ACT_OK);
    assert_true(str_is(bytes, text));
    file_free(bytes);
}

static size_t names_in_folder(void)
{
    DIR *dir = opendir(folder);
    size_t count = 0;
    assert_non_null(dir);
    for (struct dirent *entry; (entry = readdir(dir));)
        count += strcmp(entry->d_name, ".") && strcmp(entry->d_name, "..");
    closedir(dir);
    return count;
}

static void a_file_is_read_whole(void **state)
{
    (void)state;
    put("a.txt", "Bern met Oslo.\n");
    assert_content("a.txt", "Bern met Oslo.\n");
    put("empty", "");
    assert_content("empty", "");
}

static void what_cannot_be_read_is_named(void **state)
{
    (void)state;
    Str bytes;
    act_error error = {0};
    assert_int_equal(file_read(path_in("none"), &bytes, &error), ACT_ERROR_IO);
    assert_string_equal(error.file, path_in("none"));
    assert_non_null(strstr(error.message, "No such file"));
    assert_int_equal(file_read(folder, &bytes, &error), ACT_ERROR_IO);
    assert_string_equal(error.message, "is a folder");
}

static void too_large_a_file_is_refused_unread(void **state)
{
    (void)state;
    put("huge", "");
    if (truncate(path_in("huge"), (off_t)5 << 30)) skip(); /* a file system without sparse files */
    Str bytes;
    act_error error = {0};
    assert_int_equal(file_read(path_in("huge"), &bytes, &error), ACT_ERROR_LIMIT);
    assert_string_equal(error.message, "larger than 4 GiB");
}

static void count_complaint(void *context, const act_error *error)
{
    (void)error;
    ++*(size_t *)context;
}

static void a_folder_is_walked_in_name_order_without_hidden_files(void **state)
{
    (void)state;
    static const char *const expected[] = {"B.txt", "a.txt", "b/1.txt", "b/2.txt", "c.txt"};
    assert_int_equal(mkdir(path_in("b"), 0777), 0);
    assert_int_equal(mkdir(path_in(".git"), 0777), 0);
    put("c.txt", "");
    put("a.txt", "");
    put("B.txt", "");
    put("b/2.txt", "");
    put("b/1.txt", "");
    put("b/.hidden", "");
    put(".git/x", "");
    assert_int_equal(symlink("..", path_in("b/up")), 0); /* must not lead round in circles */
    Paths paths = {0};
    act_error error = {0};
    size_t complaints = 0;
    assert_int_equal(paths_collect(&paths, folder, count_complaint, &complaints, &error), ACT_OK);
    assert_int_equal(complaints, 0);
    assert_int_equal(paths.count, 5);
    for (size_t i = 0; i < 5; i++) assert_string_equal(paths.items[i], path_in(expected[i]));
    paths_dispose(&paths);
}

static void assert_paths(size_t count, const char *const *expected)
{
    Paths paths = {0};
    act_error error = {0};
    assert_int_equal(paths_collect(&paths, folder, NULL, NULL, &error), ACT_OK);
    assert_int_equal(paths.count, count);
    for (size_t i = 0; i < count; i++) assert_string_equal(paths.items[i], path_in(expected[i]));
    paths_dispose(&paths);
}

static void pipes_in_a_folder_are_left_out(void **state)
{
    (void)state;
    put("a.txt", "");
    assert_int_equal(mkfifo(path_in("pipe"), 0666), 0);
    assert_int_equal(symlink("none", path_in("b-broken-link")), 0);
    assert_paths(2, (const char *const[]){"a.txt", "b-broken-link"});
}

/* Each folder links twice to the next: there are two to the power of 40 ways to the file. */
static void many_links_to_a_folder_are_one(void **state)
{
    (void)state;
    char name[20], target[20];
    for (int i = 0; i < 40; i++) {
        snprintf(target, sizeof target, "../%02d", i + 1);
        snprintf(name, sizeof name, "%02d", i);
        assert_int_equal(mkdir(path_in(name), 0777), 0);
        snprintf(name, sizeof name, "%02d/a", i);
        assert_int_equal(symlink(target, path_in(name)), 0);
        snprintf(name, sizeof name, "%02d/b", i);
        assert_int_equal(symlink(target, path_in(name)), 0);
    }
    assert_int_equal(mkdir(path_in("40"), 0777), 0);
    put("40/z.txt", "");
    Paths paths = {0};
    act_error error = {0};
    assert_int_equal(paths_collect(&paths, folder, NULL, NULL, &error), ACT_OK);
    assert_in_range(paths.count, 1, 2); /* by the links, and by itself */
    paths_dispose(&paths);
}

static void what_is_no_folder_is_taken_as_it_is(void **state)
{
    (void)state;
    Paths paths = {0};
    act_error error = {0};
    assert_int_equal(paths_collect(&paths, "-", NULL, NULL, &error), ACT_OK);
    assert_int_equal(paths_collect(&paths, path_in("none"), NULL, NULL, &error), ACT_OK);
    assert_int_equal(paths.count, 2);
    assert_string_equal(paths.items[0], "-");
    paths_dispose(&paths);
}

static void a_dash_is_standard_input_even_where_a_folder_is_called_so(void **state)
{
    (void)state;
    Paths paths = {0};
    act_error error = {0};
    char *before = getcwd(NULL, 0);
    assert_int_equal(mkdir(path_in("-"), 0777), 0);
    assert_int_equal(chdir(folder), 0);
    act_status status = paths_collect(&paths, "-", NULL, NULL, &error);
    assert_int_equal(chdir(before), 0);
    free(before);
    assert_int_equal(status, ACT_OK);
    assert_int_equal(paths.count, 1);
    assert_string_equal(paths.items[0], "-");
    paths_dispose(&paths);
}

static void write_text(OutputFile *file, const char *text)
{
    Sink sink;
    act_error error = {0};
    sink_init_fd(&sink, file->fd);
    sink_text(&sink, text);
    assert_int_equal(sink_finish(&sink, "x", &error), ACT_OK);
    sink_dispose(&sink);
}

static void output_appears_only_when_it_is_whole(void **state)
{
    (void)state;
    OutputFile file;
    act_error error = {0};
    put("out", "old");
    assert_int_equal(output_open(&file, path_in("out"), &error), ACT_OK);
    write_text(&file, "new");
    assert_content("out", "old");
    assert_int_equal(output_commit(&file, path_in("out"), &error), ACT_OK);
    assert_content("out", "new");
    assert_int_equal(names_in_folder(), 1);
}

static void abandoned_output_leaves_nothing(void **state)
{
    (void)state;
    OutputFile file;
    act_error error = {0};
    put("out", "old");
    assert_int_equal(output_open(&file, path_in("out"), &error), ACT_OK);
    write_text(&file, "half of it");
    output_abandon(&file);
    assert_content("out", "old");
    assert_int_equal(names_in_folder(), 1);
}

static void a_link_is_followed_and_permissions_stay(void **state)
{
    (void)state;
    OutputFile file;
    act_error error = {0};
    struct stat info;
    put("real", "old");
    assert_int_equal(chmod(path_in("real"), 0640), 0);
    assert_int_equal(symlink("real", path_in("link")), 0);
    assert_int_equal(output_open(&file, path_in("link"), &error), ACT_OK);
    write_text(&file, "new");
    assert_int_equal(output_commit(&file, path_in("link"), &error), ACT_OK);
    assert_content("real", "new");
    assert_int_equal(lstat(path_in("link"), &info), 0);
    assert_true(S_ISLNK(info.st_mode));
    assert_int_equal(stat(path_in("real"), &info), 0);
    assert_int_equal(info.st_mode & 0777, 0640);
}

static void the_longest_name_can_be_written(void **state)
{
    (void)state;
    OutputFile file;
    act_error error = {0};
    char name[256];
    memset(name, 'n', 255);
    name[255] = '\0';
    for (int round = 0; round < 2; round++) { /* a new file, then over it */
        assert_int_equal(output_open(&file, path_in(name), &error), ACT_OK);
        write_text(&file, "new");
        assert_int_equal(output_commit(&file, path_in(name), &error), ACT_OK);
        assert_content(name, "new");
        assert_int_equal(names_in_folder(), 1);
    }
}

static void a_folder_that_is_not_there_is_an_error(void **state)
{
    (void)state;
    OutputFile file;
    act_error error = {0};
    assert_int_equal(output_open(&file, path_in("no/such/out"), &error), ACT_ERROR_IO);
    assert_string_equal(error.file, path_in("no/such/out"));
    assert_int_equal(output_open(&file, folder, &error), ACT_ERROR_IO);
    assert_string_equal(error.message, "is a folder");
}

static void a_full_disk_is_noticed_at_the_end(void **state)
{
    (void)state;
    OutputFile file;
    Sink sink;
    act_error error = {0};
    if (access("/dev/full", W_OK)) skip();
    assert_int_equal(output_open(&file, "/dev/full", &error), ACT_OK);
    sink_init_fd(&sink, file.fd);
    sink_text(&sink, "text");
    assert_int_equal(sink_finish(&sink, "/dev/full", &error), ACT_ERROR_IO);
    assert_string_equal(error.message, "cannot write: No space left on device");
    sink_dispose(&sink);
    output_abandon(&file);
}

static void a_memory_sink_keeps_everything(void **state)
{
    (void)state;
    Sink sink;
    act_error error = {0};
    sink_init_memory(&sink);
    for (int i = 0; i < 3000; i++) sink_print(&sink, "%d,", i % 10);
    char long_line[1500];
    memset(long_line, 'z', sizeof long_line);
    sink_print(&sink, "%.*s", (int)sizeof long_line, long_line);
    assert_int_equal(sink_finish(&sink, NULL, &error), ACT_OK);
    assert_int_equal(sink_bytes(&sink).size, 6000 + sizeof long_line);
    assert_true(str_starts(sink_bytes(&sink), STR("0,1,2,")));
    assert_true(str_ends(sink_bytes(&sink), STR("zzz")));
    sink_dispose(&sink);
}

#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, folder_new, folder_remove)

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_FOLDER(a_file_is_read_whole),
        IN_FOLDER(what_cannot_be_read_is_named),
        IN_FOLDER(too_large_a_file_is_refused_unread),
        IN_FOLDER(a_folder_is_walked_in_name_order_without_hidden_files),
        IN_FOLDER(pipes_in_a_folder_are_left_out),
        IN_FOLDER(many_links_to_a_folder_are_one),
        IN_FOLDER(what_is_no_folder_is_taken_as_it_is),
        IN_FOLDER(a_dash_is_standard_input_even_where_a_folder_is_called_so),
        IN_FOLDER(output_appears_only_when_it_is_whole),
        IN_FOLDER(abandoned_output_leaves_nothing),
        IN_FOLDER(a_link_is_followed_and_permissions_stay),
        IN_FOLDER(the_longest_name_can_be_written),
        IN_FOLDER(a_folder_that_is_not_there_is_an_error),
        IN_FOLDER(a_full_disk_is_noticed_at_the_end),
        cmocka_unit_test(a_memory_sink_keeps_everything),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
