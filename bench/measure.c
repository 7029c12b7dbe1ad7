/* Runs a command several times and prints the best wall time, the best processor time and the most memory:
 *
 *     measure TIMES COMMAND [ARGUMENT…]      → seconds, seconds, megabytes
 *
 * What the command prints goes nowhere. */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

static double span(struct timeval time) { return (double)time.tv_sec + (double)time.tv_usec * 1e-6; }

static int run(char **command, struct rusage *usage)
{
    pid_t child = fork();
    if (child < 0) return -1;
    if (!child) {
        int null = open("/dev/null", O_WRONLY);
        if (null >= 0) dup2(null, STDOUT_FILENO);
        execvp(command[0], command);
        _exit(127);
    }
    int status;
    if (wait4(child, &status, 0, usage) != child) return -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

int main(int argc, char **argv)
{
    int times = argc > 2 ? atoi(argv[1]) : 0;
    double wall = 1e9, processor = 1e9, memory = 0;
    if (times < 1) {
        fputs("usage: measure TIMES COMMAND [ARGUMENT]...\n", stderr);
        return 2;
    }
    while (times--) {
        struct rusage usage;
        double begin = seconds();
        if (run(argv + 2, &usage) != 0) {
            fprintf(stderr, "measure: %s failed\n", argv[2]);
            return 1;
        }
        double took = seconds() - begin, used = span(usage.ru_utime) + span(usage.ru_stime);
        wall = took < wall ? took : wall;
        processor = used < processor ? used : processor;
        memory = (double)usage.ru_maxrss / 1024 > memory ? (double)usage.ru_maxrss / 1024 : memory;
    }
    printf("%.4f %.4f %.1f\n", wall, processor, memory);
    return 0;
}
