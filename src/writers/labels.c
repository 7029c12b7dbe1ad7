#include "writers/labels.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>

enum {
    SAMPLES = 60, /* points of a line that are looked at */
    FIRST = 8,
    LAST = 52, /* a label's centre stays within the middle of its line */
    MOST_LABELS = 500,
    ROUNDS = 4 /* the first places them, the others mend */
};

typedef struct Box {
    double left, bottom, right, top; /* points, y upwards */
} Box;

typedef struct LineLabel {
    textlabel_t *label;
    pointf line[SAMPLES + 1];
    Box around; /* the line */
    int at;     /* index into line */
} LineLabel;

typedef struct Placing {
    LineLabel *labels;
    Box *nodes;
    int n_labels, n_nodes;
} Placing;

static Box box_at(pointf centre, double width, double height)
{
    return (Box){centre.x - width / 2, centre.y - height / 2, centre.x + width / 2, centre.y + height / 2};
}

static double overlap(const Box *a, const Box *b)
{
    double width = fmin(a->right, b->right) - fmax(a->left, b->left);
    double height = fmin(a->top, b->top) - fmax(a->bottom, b->bottom);
    return width > 0 && height > 0 ? width * height : 0;
}

static bool meet(const Box *a, const Box *b)
{
    return a->left < b->right && b->left < a->right && a->bottom < b->top && b->bottom < a->top;
}

static Box label_box(const LineLabel *label, int at)
{
    const double room = 3; /* between two labels */
    return box_at(label->line[at], label->label->dimen.x + room, label->label->dimen.y + room);
}

/* ---- lines ---- */

static pointf cubic(const pointf *control, double t)
{
    double s = 1 - t, a = s * s * s, b = 3 * s * s * t, c = 3 * s * t * t, d = t * t * t;
    return (pointf){a * control[0].x + b * control[1].x + c * control[2].x + d * control[3].x,
                    a * control[0].y + b * control[1].y + c * control[2].y + d * control[3].y};
}

/* Points of the line at equal distances along it. */
static void sample(const bezier *curve, pointf out[SAMPLES + 1])
{
    enum { FINE = 16 };
    int pieces = (curve->size - 1) / 3, count = pieces * FINE + 1;
    if (pieces < 1) abort(); /* Graphviz gives 3n + 1 points, n > 0 */
    pointf *fine = calloc((size_t)count, sizeof *fine);
    double *length = calloc((size_t)count, sizeof *length);
    if (!fine || !length) abort(); /* in the child: the parent tries something simpler */
    for (int i = 0; i < count; i++) {
        int piece = i / FINE < pieces ? i / FINE : pieces - 1;
        fine[i] = cubic(&curve->list[3 * piece], (double)(i - piece * FINE) / FINE);
        length[i] = i ? length[i - 1] + hypot(fine[i].x - fine[i - 1].x, fine[i].y - fine[i - 1].y) : 0;
    }
    for (int i = 0, j = 0; i <= SAMPLES; i++) {
        double wanted = length[count - 1] * i / SAMPLES;
        while (j + 2 < count && length[j + 1] < wanted) j++;
        double step = length[j + 1] - length[j], t = step > 0 ? (wanted - length[j]) / step : 0;
        out[i] = (pointf){fine[j].x + t * (fine[j + 1].x - fine[j].x),
                          fine[j].y + t * (fine[j + 1].y - fine[j].y)};
    }
    free(fine);
    free(length);
}

static bool is_placeable(Agedge_t *edge)
{
    return ED_label(edge) && ED_label(edge)->set && ED_spl(edge) && ED_spl(edge)->size == 1 &&
           ED_spl(edge)->list[0].size >= 4;
}

static Box box_around(const pointf line[SAMPLES + 1])
{
    Box all = box_at(line[0], 0, 0);
    for (int i = 1; i <= SAMPLES; i++) {
        all.left = fmin(all.left, line[i].x);
        all.bottom = fmin(all.bottom, line[i].y);
        all.right = fmax(all.right, line[i].x);
        all.top = fmax(all.top, line[i].y);
    }
    return all;
}

static void collect(Agraph_t *graph, Placing *placing)
{
    placing->labels = calloc((size_t)agnedges(graph) + 1, sizeof *placing->labels);
    placing->nodes = calloc((size_t)agnnodes(graph) + 1, sizeof *placing->nodes);
    if (!placing->labels || !placing->nodes) abort();
    for (Agnode_t *node = agfstnode(graph); node; node = agnxtnode(graph, node)) {
        placing->nodes[placing->n_nodes++] =
            box_at(ND_coord(node), ND_width(node) * 72, ND_height(node) * 72);
        for (Agedge_t *edge = agfstout(graph, node); edge; edge = agnxtout(graph, edge)) {
            if (!is_placeable(edge)) continue;
            LineLabel *label = &placing->labels[placing->n_labels++];
            label->label = ED_label(edge);
            sample(&ED_spl(edge)->list[0], label->line);
            label->around = box_around(label->line);
            label->at = -1;
        }
    }
}

/* ---- costs ---- */

/* A line that is drawn before the label goes on behind it; one that is drawn after it strikes it through.
 * Graphviz draws in the order in which labels are collected. */
static double lines_covered(const Placing *placing, int own, const Box *area)
{
    const double behind = 120, struck = 500;
    double covered = 0;
    for (int i = 0; i < placing->n_labels; i++) {
        if (i == own || !meet(&placing->labels[i].around, area)) continue;
        for (int p = 0; p <= SAMPLES; p++) {
            pointf spot = placing->labels[i].line[p];
            bool within =
                spot.x > area->left && spot.x < area->right && spot.y > area->bottom && spot.y < area->top;
            if (!within) continue;
            covered += i < own ? behind : struck;
            break;
        }
    }
    return covered;
}

/* In points squared, as it were: covering a label is worst, then a node, then a line; the middle is best. */
static double cost(const Placing *placing, int own, int at)
{
    const LineLabel *label = &placing->labels[own];
    Box area = label_box(label, at);
    double total = 0.4 * label->label->dimen.y * abs(at - SAMPLES / 2);
    for (int i = 0; i < placing->n_nodes; i++) {
        double common = overlap(&area, &placing->nodes[i]);
        if (common > 0) total += 200 + 6 * common;
    }
    for (int i = 0; i < placing->n_labels; i++) {
        if (i == own || placing->labels[i].at < 0) continue;
        Box other = label_box(&placing->labels[i], placing->labels[i].at);
        double common = overlap(&area, &other);
        if (common > 0) total += 250 + 8 * common;
    }
    return total + lines_covered(placing, own, &area);
}

static void place(Placing *placing, int own)
{
    int best = SAMPLES / 2;
    double least = cost(placing, own, best);
    for (int at = FIRST; at <= LAST; at++) {
        double here = cost(placing, own, at);
        if (here >= least) continue;
        least = here;
        best = at;
    }
    placing->labels[own].at = best;
}

double labels_place(Agraph_t *graph)
{
    if (agnedges(graph) > MOST_LABELS) return 0;
    double total = 0;
    Placing placing = {0};
    collect(graph, &placing);
    for (int round = 0; round < ROUNDS; round++)
        for (int i = 0; i < placing.n_labels; i++) place(&placing, i);
    for (int i = 0; i < placing.n_labels; i++) {
        LineLabel *label = &placing.labels[i];
        label->label->pos = label->line[label->at];
        total += cost(&placing, i, label->at);
    }
    free(placing.labels);
    free(placing.nodes);
    return total;
}
