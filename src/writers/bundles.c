#include "writers/bundles.h"

#include <math.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

static const double least_gap = 24, most_gap = 52, beside_label = 8; /* points */
static const double widest_fan = 0.8;                                /* of the distance of the actors */
static const double widest_foot = 11; /* points between the ends of two lines, where the actor has room */
static const double foot_room = 0.7;  /* of the actor's side */

typedef struct Line {
    Agedge_t *edge;
    Agnode_t *low, *high; /* its ends by number, not by direction */
} Line;

typedef struct Curve {
    pointf p[4]; /* a cubic Bézier */
} Curve;

/* How the lines of one bundle lie beside each other: line i of n is i - (n - 1) / 2 gaps from the middle one.
 */
typedef struct Fan {
    double middle, gap;       /* of the curves' middles, to the left of the straight line */
    double low_gap, high_gap; /* of their ends */
} Fan;

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

/* An arc between the actors' centres whose middle is `offset` points to the left of the straight line, its
 * ends from_foot and to_foot. */
static Curve arc(Agnode_t *from, Agnode_t *to, double offset, double from_foot, double to_foot)
{
    pointf a = ND_coord(from), b = ND_coord(to);
    double length = hypot(b.x - a.x, b.y - a.y);
    pointf left = {-(b.y - a.y) / length, (b.x - a.x) / length};
    a = (pointf){a.x + left.x * from_foot, a.y + left.y * from_foot};
    b = (pointf){b.x + left.x * to_foot, b.y + left.y * to_foot};
    double reach = (offset - (from_foot + to_foot) / 2) * 4 / 3;
    pointf first = mix(a, b, 0.25), second = mix(a, b, 0.75);
    return (Curve){{a,
                    {first.x + left.x * reach, first.y + left.y * reach},
                    {second.x + left.x * reach, second.y + left.y * reach},
                    b}};
}

/* Line i of n, from the low actor to the high one. */
static Curve fan_arc(const Line *line, const Fan *fan, int i, int n)
{
    double rank = i - (n - 1) / 2.0;
    return arc(line->low, line->high, fan->middle + rank * fan->gap, rank * fan->low_gap,
               rank * fan->high_gap);
}

/* Puts the arc in place of the edge's line, cut off at the shapes of both actors, and its end behind the
 * arrowhead. */
static void redraw(Agedge_t *edge, Curve curve)
{
    Curve back;
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

/* How much of other actors a line would run over. */
static int obstacles(Agraph_t *graph, const Line *line, const Curve *curve)
{
    enum { SAMPLES = 32 };
    const double margin = 7;
    pointf at[SAMPLES - 1];
    int hits = 0;
    for (int i = 1; i < SAMPLES; i++) at[i - 1] = curve_at(curve, (double)i / SAMPLES);
    for (Agnode_t *node = agfstnode(graph); node; node = agnxtnode(graph, node)) {
        if (node == line->low || node == line->high) continue;
        double width = ND_width(node) * 36 + margin, height = ND_height(node) * 36 + margin;
        for (int i = 0; i < SAMPLES - 1; i++)
            hits += fabs(at[i].x - ND_coord(node).x) < width && fabs(at[i].y - ND_coord(node).y) < height;
    }
    return hits;
}

/* The fan's middle: as near to the straight line as can be with no line running over an actor, or over the
 * least of them. */
static void choose_middle(Agraph_t *graph, const Line *lines, int count, Fan *fan)
{
    enum { STEPS = 24 };
    double best = 0;
    int least = -1;
    for (int step = 0; step <= STEPS && least; step++) {
        int away = (step + 1) / 2 * (step % 2 ? 12 : -12); /* 12, -12, 24, … */
        fan->middle = away;
        int hits = 0;
        for (int i = 0; i < count; i++) {
            Curve curve = fan_arc(lines, fan, i, count);
            hits += obstacles(graph, lines, &curve);
        }
        if (least >= 0 && hits >= least) continue;
        least = hits;
        best = fan->middle;
    }
    fan->middle = best;
}

/* Points between the ends of lines at an actor, seen in the direction (x, y) of the lines. */
static double foot_gap(Agnode_t *node, double x, double y, int count)
{
    double side = 72 * fmin(ND_width(node) / fmax(fabs(y), 1e-9), ND_height(node) / fmax(fabs(x), 1e-9));
    return fmin(widest_foot, foot_room * side / (count - 1));
}

double bundle_gap(double rise, double width)
{
    return fmin(most_gap, fmax(least_gap, rise * (width / 2 + beside_label)));
}

static double widest_label(const Line *lines, int count)
{
    double width = 0;
    for (int i = 0; i < count; i++)
        if (ED_label(lines[i].edge)) width = fmax(width, ED_label(lines[i].edge)->dimen.x);
    return width;
}

static void fan_out(Agraph_t *graph, const Line *lines, int count)
{
    pointf a = ND_coord(lines->low), b = ND_coord(lines->high);
    double length = hypot(b.x - a.x, b.y - a.y);
    if (length < 1) return;
    Fan fan = {0};
    if (count > 1) {
        double x = (b.x - a.x) / length, y = (b.y - a.y) / length;
        fan.gap = fmin(bundle_gap(fabs(y), widest_label(lines, count)), widest_fan * length / (count - 1));
        fan.low_gap = fmin(fan.gap, foot_gap(lines->low, x, y, count));
        fan.high_gap = fmin(fan.gap, foot_gap(lines->high, x, y, count));
    }
    choose_middle(graph, lines, count, &fan);
    for (int i = 0; i < count; i++) {
        Curve curve = fan_arc(&lines[i], &fan, i, count);
        bool up = agtail(lines[i].edge) == lines[i].low;
        redraw(lines[i].edge, up ? curve : reversed(&curve));
    }
}

static int bundle_end(const Line *lines, int first, int count)
{
    int end = first + 1;
    while (end < count && lines[end].low == lines[first].low && lines[end].high == lines[first].high) end++;
    return end;
}

void bundles_draw(Agraph_t *graph)
{
    int count = 0;
    Line *lines = collect(graph, true, &count);
    for (int first = 0, end; first < count; first = end) {
        end = bundle_end(lines, first, count);
        fan_out(graph, &lines[first], end - first);
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
