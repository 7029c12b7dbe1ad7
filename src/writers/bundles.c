#include "writers/bundles.h"

#include <math.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

static const double widest_gap = 24;  /* points between two lines, where there is room */
static const double widest_fan = 0.8; /* of the distance of the actors */

typedef struct Line {
    Agedge_t *edge;
    Agnode_t *low, *high; /* its ends by number, not by direction */
} Line;

typedef struct Curve {
    pointf p[4]; /* a cubic Bézier */
} Curve;

static pointf mix(pointf a, pointf b, double t)
{
    return (pointf){a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)};
}

/* De Casteljau: the curve up to t, and what is behind it. */
static void split(const Curve *curve, double t, Curve *before, Curve *behind)
{
    const pointf *p = curve->p;
    pointf a = mix(p[0], p[1], t), b = mix(p[1], p[2], t), c = mix(p[2], p[3], t);
    pointf d = mix(a, b, t), e = mix(b, c, t), middle = mix(d, e, t);
    Curve first = {{p[0], a, d, middle}}, second = {{middle, e, c, p[3]}};
    if (before) *before = first;
    if (behind) *behind = second;
}

static pointf curve_at(const Curve *curve, double t)
{
    Curve before;
    split(curve, t, &before, NULL);
    return before.p[3];
}

static bool is_inside(Agnode_t *node, pointf at)
{
    inside_t context = {.s = {.n = node, .bp = NULL}};
    pointf relative = {at.x - ND_coord(node).x, at.y - ND_coord(node).y};
    return ND_shape(node)->fns->insidefn(&context, relative);
}

/* Where the curve leaves the node that it begins in. */
static double leaving(const Curve *curve, Agnode_t *node)
{
    double in = 0, out = 0.5;
    for (int i = 0; i < 30; i++) {
        double t = (in + out) / 2;
        if (is_inside(node, curve_at(curve, t)))
            in = t;
        else
            out = t;
    }
    return out;
}

/* Where the curve, from its end backwards, is `length` away from its end. */
static double before_end(const Curve *curve, double length)
{
    double near = 0, far = 1;
    for (int i = 0; i < 30; i++) {
        double t = (near + far) / 2;
        pointf at = curve_at(curve, t);
        if (hypot(at.x - curve->p[3].x, at.y - curve->p[3].y) > length)
            near = t;
        else
            far = t;
    }
    return near;
}

static Curve reversed(const Curve *curve)
{
    return (Curve){{curve->p[3], curve->p[2], curve->p[1], curve->p[0]}};
}

/* An arc between the actors' centres whose middle is `offset` points to the left of the straight line. */
static Curve arc(Agnode_t *from, Agnode_t *to, double offset)
{
    pointf a = ND_coord(from), b = ND_coord(to);
    double length = hypot(b.x - a.x, b.y - a.y), reach = offset * 4 / 3;
    pointf aside = {-(b.y - a.y) / length * reach, (b.x - a.x) / length * reach};
    pointf first = mix(a, b, 0.25), second = mix(a, b, 0.75);
    return (Curve){{a, {first.x + aside.x, first.y + aside.y}, {second.x + aside.x, second.y + aside.y}, b}};
}

/* Puts the arc in place of the edge's line, cut off at the shapes of both actors, and its end behind the
 * arrowhead. */
static void redraw(Agedge_t *edge, double offset)
{
    Curve curve = arc(agtail(edge), aghead(edge), offset), back;
    split(&curve, leaving(&curve, agtail(edge)), NULL, &curve);
    back = reversed(&curve);
    split(&back, leaving(&back, aghead(edge)), NULL, &back);
    curve = reversed(&back);
    bezier *line = &ED_spl(edge)->list[0];
    if (line->eflag) {
        pointf end = line->list[line->size - 1];
        double length = hypot(line->ep.x - end.x, line->ep.y - end.y);
        line->ep = curve.p[3];
        split(&curve, before_end(&curve, length), &curve, NULL);
    }
    for (int i = 0; i < 4; i++) line->list[i] = curve.p[i];
    line->size = 4;
}

/* ---- which lines ---- */

static int compare_lines(const void *left, const void *right)
{
    const Line *a = left, *b = right;
    if (AGSEQ(a->low) != AGSEQ(b->low)) return AGSEQ(a->low) < AGSEQ(b->low) ? -1 : 1;
    if (AGSEQ(a->high) != AGSEQ(b->high)) return AGSEQ(a->high) < AGSEQ(b->high) ? -1 : 1;
    bool a_up = agtail(a->edge) == a->low, b_up = agtail(b->edge) == b->low;
    if (a_up != b_up) return a_up ? -1 : 1;
    return (AGSEQ(a->edge) > AGSEQ(b->edge)) - (AGSEQ(a->edge) < AGSEQ(b->edge));
}

static bool is_drawn(Agedge_t *edge)
{
    return ED_spl(edge) && ED_spl(edge)->size == 1 && ED_spl(edge)->list[0].size >= 4;
}

/* All lines between two actors, those of one pair together; laid_out: only those that can be redrawn. */
static Line *collect(Agraph_t *graph, bool laid_out, int *count)
{
    Line *lines = calloc((size_t)agnedges(graph) + 1, sizeof *lines);
    if (!lines) abort(); /* in the child: the parent tries something simpler */
    for (Agnode_t *node = agfstnode(graph); node; node = agnxtnode(graph, node)) {
        for (Agedge_t *edge = agfstout(graph, node); edge; edge = agnxtout(graph, edge)) {
            if (agtail(edge) == aghead(edge) || (laid_out && !is_drawn(edge))) continue;
            bool up = AGSEQ(agtail(edge)) < AGSEQ(aghead(edge));
            lines[(*count)++] =
                (Line){edge, up ? agtail(edge) : aghead(edge), up ? aghead(edge) : agtail(edge)};
        }
    }
    qsort(lines, (size_t)*count, sizeof *lines, compare_lines);
    return lines;
}

/* How much of other actors an arc with this offset would run over. */
static int obstacles(Agraph_t *graph, const Line *line, double offset)
{
    enum { SAMPLES = 40 };
    const double margin = 5;
    Curve curve = arc(line->low, line->high, offset);
    int hits = 0;
    for (Agnode_t *node = agfstnode(graph); node; node = agnxtnode(graph, node)) {
        if (node == line->low || node == line->high) continue;
        double width = ND_width(node) * 36 + margin, height = ND_height(node) * 36 + margin;
        for (int i = 1; i < SAMPLES; i++) {
            pointf at = curve_at(&curve, (double)i / SAMPLES);
            hits += fabs(at.x - ND_coord(node).x) < width && fabs(at.y - ND_coord(node).y) < height;
        }
    }
    return hits;
}

/* The offset of the fan's middle: the smallest with which its lines run over no actor, or over the least of
 * them. */
static double choose_middle(Agraph_t *graph, const Line *lines, int count, double gap)
{
    enum { STEPS = 24 };
    double best = 0;
    int least = -1;
    for (int step = 0; step <= STEPS && least; step++) {
        int away = (step + 1) / 2 * (step % 2 ? 12 : -12); /* 12, -12, 24, … */
        double middle = away;
        int hits = 0;
        for (int i = 0; i < count; i++)
            hits += obstacles(graph, lines, middle + gap * (i - (count - 1) / 2.0));
        if (least >= 0 && hits >= least) continue;
        least = hits;
        best = middle;
    }
    return best;
}

static void fan_out(Agraph_t *graph, const Line *lines, int count)
{
    pointf a = ND_coord(lines->low), b = ND_coord(lines->high);
    double length = hypot(b.x - a.x, b.y - a.y);
    if (length < 1) return;
    double gap = fmin(widest_gap, widest_fan * length / (count - 1));
    double middle = choose_middle(graph, lines, count, gap);
    for (int i = 0; i < count; i++) {
        double offset = middle + gap * (i - (count - 1) / 2.0);
        bool up = agtail(lines[i].edge) == lines[i].low;
        redraw(lines[i].edge, up ? offset : -offset);
    }
}

static int bundle_end(const Line *lines, int first, int count)
{
    int end = first + 1;
    while (end < count && lines[end].low == lines[first].low && lines[end].high == lines[first].high) end++;
    return end;
}

void bundles_fan_out(Agraph_t *graph)
{
    int count = 0;
    Line *lines = collect(graph, true, &count);
    for (int first = 0, end; first < count; first = end) {
        end = bundle_end(lines, first, count);
        if (end - first > 1) fan_out(graph, &lines[first], end - first);
    }
    free(lines);
}

static void set_thousandths(Agedge_t *edge, const char *name, long thousandths)
{
    char text[32];
    snprintf(text, sizeof text, "%ld.%03ld", thousandths / 1000, thousandths % 1000);
    agsafeset(edge, (char *)name, text, (char *)"");
}

void bundles_loosen(Agraph_t *graph, double length)
{
    enum { FEW = 3, MANY = 15 }; /* lines; beyond that a bundle grows no longer */
    int count = 0;
    Line *lines = collect(graph, false, &count);
    for (int first = 0, end; first < count; first = end) {
        end = bundle_end(lines, first, count);
        int size = end - first, more = size < MANY ? size - FEW : MANY - FEW;
        for (int i = first; i < end; i++) {
            set_thousandths(lines[i].edge, "weight", 999 / size);
            if (more > 0) set_thousandths(lines[i].edge, "len", lround(length * (1000 + 350 * more)));
        }
    }
    free(lines);
}
