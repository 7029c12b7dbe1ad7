#include "cli/run.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

/* Ends as a process does that was stopped by a closed pipe, for the shell to see. */
static int end_by_pipe(void)
{
    signal(SIGPIPE, SIG_DFL);
    raise(SIGPIPE);
    return EXIT_NOTHING;
}

static int print_and_end(void (*print)(void), Messages *messages)
{
    print();
    if (!fflush(stdout)) return EXIT_DONE;
    if (errno == EPIPE) return end_by_pipe();
    act_error error;
    error_system(&error, NULL, "cannot write");
    say_error(messages, &error);
    return EXIT_NOTHING;
}

static int run_with(Arena *arena, int argc, char **argv)
{
    Messages messages = {0};
    Options options;
    act_error error = {0};
    if (!ARENA_GUARD(arena)) {
        fputs("actant: out of memory\n", stderr);
        return EXIT_NOTHING;
    }
    if (options_read(arena, argc, argv, &options, &error)) {
        say_error(&messages, &error);
        fputs("Try 'actant --help'.\n", stderr);
        return EXIT_NOTHING;
    }
    if (options.asked == ASKED_HELP) return print_and_end(options_help, &messages);
    if (options.asked == ASKED_VERSION) return print_and_end(options_version, &messages);
    messages = (Messages){.quiet = options.quiet, .progress = options.progress};
    ExitStatus status = run(&options, &messages);
    return status == EXIT_PIPE ? end_by_pipe() : (int)status;
}

/* What a document gives back, the next one needs: it is not returned to the system in between. Zeroed pages
 * took a fifth of the time for short articles, and threads wait for each other to get them. */
static void keep_memory(void)
{
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, 3 << 19); /* larger than an arena's blocks */
    mallopt(M_TRIM_THRESHOLD, 16 << 20);
#endif
}

int main(int argc, char **argv)
{
    signal(SIGPIPE, SIG_IGN);
    keep_memory();
    Arena *arena = arena_new();
    if (!arena) {
        fputs("actant: out of memory\n", stderr);
        return EXIT_NOTHING;
    }
    int status = run_with(arena, argc, argv);
    arena_free(arena);
    return status;
}
