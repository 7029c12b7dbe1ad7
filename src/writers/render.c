#include "writers/render.h"

#include "writers/arrange.h"
#include "writers/bounds.h"
#include "writers/bundles.h"
#include "writers/formats.h"
#include "writers/labels.h"
#include "writers/stable.h"

#include <errno.h>
#include <fcntl.h>
#include <gvc.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#if defined(__SANITIZE_ADDRESS__)
#define ADDRESS_SPACE_IS_COUNTED 0 /* AddressSanitizer reserves terabytes of it */
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define ADDRESS_SPACE_IS_COUNTED 0
#endif
#endif
#ifndef ADDRESS_SPACE_IS_COUNTED
#define ADDRESS_SPACE_IS_COUNTED 1
#endif

static const rlim_t most_memory = (rlim_t)3 << 30;

typedef struct Job {
    const char *dot; /* ended by NUL */
    const char *engine, *format;
    double dpi; /* of pixels */
    unsigned seconds;
} Job;

/* ---- in the child ---- */

static struct rlimit lowered(struct rlimit now, rlim_t most)
{
    if (now.rlim_max != RLIM_INFINITY && now.rlim_max < most) most = now.rlim_max;
    now.rlim_cur = most;
    return now;
}

/* A macro, as the type of the first argument of setrlimit is one of glibc's own. */
#define LIMIT(resource, most)                                                                                \
    do {                                                                                                     \
        struct rlimit now;                                                                                   \
        if (!getrlimit(resource, &now)) {                                                                    \
            now = lowered(now, most);                                                                        \
            setrlimit(resource, &now);                                                                       \
        }                                                                                                    \
    } while (0)

static void write_all(int fd, const char *bytes, size_t size)
{
    while (size) {
        ssize_t sent = write(fd, bytes, size);
        if (sent < 0 && errno == EINTR) continue;
        if (sent <= 0) _exit(1);
        bytes += sent;
        size -= (size_t)sent;
    }
}

static int hush(char *message)
{
    (void)message;
    return 0;
}

static void set_dpi(Agraph_t *graph, double dpi)
{
    char text[32];
    snprintf(text, sizeof text, "%.0f", dpi);
    agattr(graph, AGRAPH, (char *)"dpi", text);
}

/* Sends the picture, its size in front. Memory is left to the end of the process. */
static void draw(const Job *job, int fd)
{
    setlocale(LC_ALL, "C");
    agseterrf(hush);
    GVC_t *context = gvContext();
    Agraph_t *graph = stable_addresses() ? agmemread(job->dot) : NULL;
    if (!context || !graph) return;
    if (!strcmp(job->format, "png")) set_dpi(graph, job->dpi);
    char *bytes = NULL;
    unsigned size = 0;
    bool ranks = !strcmp(job->engine, "dot"); /* which keeps parallel lines and their labels apart itself */
    if (!ranks) agattr(graph, AGRAPH, (char *)"splines", (char *)"line"); /* to be drawn anew */
    if (!ranks) bundles_loosen(graph, !strcmp(job->engine, "fdp") ? 2.2 : 1);
    if (gvLayout(context, graph, job->engine)) return;
    if (ranks)
        labels_place(graph);
    else
        picture_arrange(graph);
    bounds_fit(graph);
    if (gvRenderData(context, graph, job->format, &bytes, &size) || !bytes) return;
    uint64_t length = size;
    write_all(fd, (const char *)&length, sizeof length);
    write_all(fd, bytes, size);
}

static void child_run(const Job *job, int fd)
{
    int nowhere = open("/dev/null", O_RDWR);
    if (nowhere >= 0) { /* Pango and fontconfig have things to say to stderr */
        dup2(nowhere, 0);
        dup2(nowhere, 1);
        dup2(nowhere, 2);
    }
    LIMIT(RLIMIT_CPU, job->seconds);
    LIMIT(RLIMIT_CORE, 0);
    if (ADDRESS_SPACE_IS_COUNTED) LIMIT(RLIMIT_AS, most_memory);
    static const int signals[] = {SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGXCPU, SIGTERM, SIGINT, SIGPIPE};
    for (size_t i = 0; i < sizeof signals / sizeof *signals; i++)
        signal(signals[i], SIG_DFL); /* not the caller's handlers */
    draw(job, fd);
    _exit(0);
}

/* ---- in the parent ---- */

static int milliseconds_until(const struct timespec *end)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    long left = (end->tv_sec - now.tv_sec) * 1000 + (end->tv_nsec - now.tv_nsec) / 1000000;
    return left > 0 ? (int)left : 0;
}

/* Reads until the other end is closed, or the time is over. */
static void receive(int fd, unsigned seconds, Sink *out)
{
    struct timespec end;
    clock_gettime(CLOCK_MONOTONIC, &end);
    end.tv_sec += seconds;
    char bytes[1 << 16];
    for (;;) {
        struct pollfd wait = {.fd = fd, .events = POLLIN};
        int ready = poll(&wait, 1, milliseconds_until(&end));
        if (ready < 0 && errno == EINTR) continue;
        if (ready <= 0) return;
        ssize_t size = read(fd, bytes, sizeof bytes);
        if (size < 0 && errno == EINTR) continue;
        if (size <= 0) return;
        sink_write(out, bytes, (size_t)size);
    }
}

/* The picture within what the child sent; empty where it did not send all of it. How the child ended says
 * less: it may be killed or crash after its work is done. */
static Str complete(Str sent)
{
    uint64_t length;
    if (sent.size < sizeof length) return (Str){0};
    memcpy(&length, sent.bytes, sizeof length);
    Str picture = str_slice(sent, sizeof length, sent.size);
    return picture.size == length ? picture : (Str){0};
}

static act_status job_run(const Job *job, Sink *sent, act_error *error)
{
    int ends[2];
    if (pipe2(ends, O_CLOEXEC)) return error_system(error, "", "cannot open a pipe for Graphviz");
    pid_t child = fork();
    if (child < 0) {
        act_status status = error_system(error, "", "cannot start a process for Graphviz");
        close(ends[0]);
        close(ends[1]);
        return status;
    }
    if (!child) {
        close(ends[0]);
        child_run(job, ends[1]);
    }
    close(ends[1]);
    enum { SLOWER = 4 }; /* processor time may come slowly on a busy machine */
    receive(ends[0], job->seconds * SLOWER, sent);
    close(ends[0]);
    kill(child, SIGKILL);
    while (waitpid(child, NULL, 0) < 0 && errno == EINTR) continue;
    return ACT_OK;
}

static void warn(const Style *style, const Layout *failed, const Layout *next)
{
    char message[160];
    if (!style || !style->warn) return;
    snprintf(message, sizeof message, "Graphviz failed or ran out of time (%s: %s); drawing with %s: %s",
             failed->engine, failed->name, next->engine, next->name);
    style->warn(style->context, message);
}

/* One layout: *done if it gave a picture. */
static act_status attempt(Sink *out, const Picture *picture, const Layout *layout, const char *format,
                          bool *done, act_error *error)
{
    const Style *style = picture->output->style;
    Sink dot, sent;
    sink_init_memory(&dot);
    sink_init_memory(&sent);
    picture_dot(&dot, picture, layout);
    sink_char(&dot, '\0');
    Job job = {.dot = dot.buffer, .engine = layout->engine, .format = format, .seconds = layout->seconds};
    job.dpi = style && style->dpi > 0 ? style->dpi : 96;
    act_status status = dot.error ? error_memory(error, NULL) : job_run(&job, &sent, error);
    Str result = status ? (Str){0} : complete(sink_bytes(&sent));
    *done = result.size > 0;
    sink_str(out, result);
    sink_dispose(&dot);
    sink_dispose(&sent);
    return status;
}

act_status render(Sink *out, const Picture *picture, const char *format, act_error *error)
{
    const Layout *layout = picture_layout(picture, 0);
    bool done = false;
    if (!layout)
        return error_set(error, ACT_ERROR_USAGE, NULL, 0, "no such layout: " STR_FORMAT,
                         STR_ARGS(picture->output->style->layout));
    for (unsigned next = 1; layout; next++) {
        act_status status = attempt(out, picture, layout, format, &done, error);
        if (status || done) return status;
        const Layout *simpler = picture_layout(picture, next);
        if (simpler) warn(picture->output->style, layout, simpler);
        layout = simpler;
    }
    return error_set(error, ACT_ERROR_LIMIT, NULL, 0,
                     "no picture: Graphviz cannot lay out %u actors and %u lines", picture->n_nodes,
                     picture->n_edges);
}

static act_status picture_write(Sink *sink, const Output *output, const char *format, act_error *error)
{
    Picture picture;
    picture_init(&picture, output, false);
    return render(sink, &picture, format, error);
}

act_status svg_write(Sink *sink, const Output *output, act_error *error)
{
    return picture_write(sink, output, "svg", error);
}
act_status png_write(Sink *sink, const Output *output, act_error *error)
{
    return picture_write(sink, output, "png", error);
}
act_status pdf_write(Sink *sink, const Output *output, act_error *error)
{
    return picture_write(sink, output, "pdf", error);
}
