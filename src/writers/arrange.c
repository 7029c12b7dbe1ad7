#include "writers/arrange.h"

#include "writers/bundles.h"
#include "writers/clarity.h"
#include "writers/labels.h"

#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum {
    MOST_SPOTS = 150,
    MOST_RUNS = 4, /* the best of them is taken */
    ROUNDS = 35, /* for each other actor, so often an actor is moved about in each run, where there are few */
    SEVERAL = 20 /* one move in so many is of several actors */
};

static const double most_pairs = 4e5; /* of labels, in all runs: they are placed at the end of each */
static const double most_work = 4e8;  /* comparisons of two things in all runs: a second or two */

static const double hottest = 90,
                    coldest = 0.6; /* worsenings that are taken now and then, at first and last */
static const double farthest = 260, nearest = 3; /* moves, in points */

typedef struct Search {
    Plan plan;
    pointf *kept; /* places before a move */
    uint64_t dice;
} Search;

static void *allocate(size_t count, size_t size)
{
    void *memory = calloc(count + 1, size);
    if (!memory) abort(); /* in the child: the parent tries something simpler */
    return memory;
}

/* ---- the plan of a graph ---- */

static int spot_of(const Plan *plan, Agnode_t *node)
{
    for (int i = 0; i < plan->n_spots; i++)
        if (plan->spots[i].node == node) return i;
    return -1;
}

static void collect_spots(Agraph_t *graph, Plan *plan)
{
    plan->spots = allocate((size_t)agnnodes(graph), sizeof *plan->spots);
    for (Agnode_t *node = agfstnode(graph); node; node = agnxtnode(graph, node))
        plan->spots[plan->n_spots++] = (Spot){.node = node,
                                              .at = ND_coord(node),
                                              .width = ND_width(node) * 36,
                                              .height = ND_height(node) * 36,
                                              .frame = -1};
}

static void collect_frames(Agraph_t *graph, Plan *plan)
{
    plan->frames = allocate((size_t)GD_n_cluster(graph), sizeof *plan->frames);
    for (int c = 1; c <= GD_n_cluster(graph); c++) {
        Agraph_t *cluster = GD_clust(graph)[c];
        Frame *frame = &plan->frames[plan->n_frames];
        *frame = (Frame){.cluster = cluster};
        if (GD_label(cluster)) frame->heading = GD_label(cluster)->dimen;
        for (Agnode_t *node = agfstnode(cluster); node; node = agnxtnode(cluster, node)) {
            int spot = spot_of(plan, agsubnode(graph, node, 0));
            if (spot >= 0) plan->spots[spot].frame = plan->n_frames;
        }
        plan->n_frames++;
    }
}

static Bundle *bundle_between(Plan *plan, int one, int other)
{
    int a = one < other ? one : other, b = one < other ? other : one;
    for (int i = 0; i < plan->n_bundles; i++)
        if (plan->bundles[i].a == a && plan->bundles[i].b == b) return &plan->bundles[i];
    Bundle *bundle = &plan->bundles[plan->n_bundles++];
    *bundle = (Bundle){.a = a, .b = b};
    return bundle;
}

static void collect_bundles(Agraph_t *graph, Plan *plan)
{
    plan->bundles = allocate((size_t)agnedges(graph), sizeof *plan->bundles);
    for (Agnode_t *node = agfstnode(graph); node; node = agnxtnode(graph, node)) {
        for (Agedge_t *edge = agfstout(graph, node); edge; edge = agnxtout(graph, edge)) {
            if (agtail(edge) == aghead(edge)) continue;
            Bundle *bundle = bundle_between(plan, spot_of(plan, agtail(edge)), spot_of(plan, aghead(edge)));
            bundle->lines++;
            if (!ED_label(edge)) continue;
            bundle->width = fmax(bundle->width, ED_label(edge)->dimen.x);
            bundle->height += ED_label(edge)->dimen.y;
        }
    }
}

/* ---- moves ---- */

static double chance(Search *search) /* xorshift64*: 0 ≤ chance < 1 */
{
    uint64_t dice = search->dice;
    dice ^= dice >> 12;
    dice ^= dice << 25;
    dice ^= dice >> 27;
    search->dice = dice;
    return (double)((dice * UINT64_C(2685821657736338717)) >> 11) / 9007199254740992.0;
}

static int pick(Search *search, int count) { return (int)(chance(search) * count); }

static void put(Plan *plan, int spot, pointf at)
{
    plan->spots[spot].at = at;
    if (plan->spots[spot].frame >= 0) frame_fit(plan, plan->spots[spot].frame);
}

static void keep(const Plan *plan, pointf *places)
{
    for (int i = 0; i < plan->n_spots; i++) places[i] = plan->spots[i].at;
}

static void refit(Plan *plan)
{
    for (int f = 0; f < plan->n_frames; f++) frame_fit(plan, f);
}

static void restore(Plan *plan, const pointf *places)
{
    for (int i = 0; i < plan->n_spots; i++) plan->spots[i].at = places[i];
    refit(plan);
}

static bool accepted(Search *search, double worse, double heat)
{
    return worse <= 0 || chance(search) < exp(-worse / heat);
}

static void move_one(Search *search, double heat, double reach)
{
    Plan *plan = &search->plan;
    int spot = pick(search, plan->n_spots);
    pointf from = plan->spots[spot].at;
    double before = clarity_cost_of(plan, spot);
    double x = from.x + reach * (2 * chance(search) - 1), y = from.y + reach * (2 * chance(search) - 1);
    put(plan, spot, (pointf){x, y});
    if (!accepted(search, clarity_cost_of(plan, spot) - before, heat)) put(plan, spot, from);
}

static void shift_frame(Plan *plan, int frame, double x, double y)
{
    for (int i = 0; i < plan->n_spots; i++) {
        if (plan->spots[i].frame != frame) continue;
        plan->spots[i].at.x += x;
        plan->spots[i].at.y += y;
    }
}

static pointf middle(const Frame *frame)
{
    return (pointf){(frame->box.LL.x + frame->box.UR.x) / 2, (frame->box.LL.y + frame->box.UR.y) / 2};
}

static void swap_frames(Plan *plan, int one, int other)
{
    pointf a = middle(&plan->frames[one]), b = middle(&plan->frames[other]);
    shift_frame(plan, one, b.x - a.x, b.y - a.y);
    shift_frame(plan, other, a.x - b.x, a.y - b.y);
}

static void turn_frame(Plan *plan, int frame, bool sideways)
{
    pointf centre = middle(&plan->frames[frame]);
    for (int i = 0; i < plan->n_spots; i++) {
        pointf *at = &plan->spots[i].at;
        if (plan->spots[i].frame != frame) continue;
        if (sideways)
            at->x = 2 * centre.x - at->x;
        else
            at->y = 2 * centre.y - at->y;
    }
}

static void swap_actors(Plan *plan, int one, int other)
{
    pointf at = plan->spots[one].at;
    if (plan->spots[one].frame != plan->spots[other].frame) return;
    plan->spots[one].at = plan->spots[other].at;
    plan->spots[other].at = at;
}

static void move_several(Search *search, double heat, double reach)
{
    Plan *plan = &search->plan;
    double before = clarity_cost(plan), what = chance(search);
    keep(plan, search->kept);
    if (what < 0.3 || !plan->n_frames) {
        swap_actors(plan, pick(search, plan->n_spots), pick(search, plan->n_spots));
    } else if (what < 0.7) {
        double x = reach * (2 * chance(search) - 1), y = reach * (2 * chance(search) - 1);
        shift_frame(plan, pick(search, plan->n_frames), x, y);
    } else if (what < 0.85) {
        turn_frame(plan, pick(search, plan->n_frames), chance(search) < 0.5);
    } else {
        swap_frames(plan, pick(search, plan->n_frames), pick(search, plan->n_frames));
    }
    refit(plan);
    if (!accepted(search, clarity_cost(plan) - before, heat)) restore(plan, search->kept);
}

static void run(Search *search, long steps)
{
    for (long step = 0; step < steps; step++) {
        double age = (double)step / (double)steps;
        double heat = hottest * pow(coldest / hottest, age);
        double reach = nearest + (farthest - nearest) * (1 - age) * (1 - age);
        if (step % SEVERAL)
            move_one(search, heat, reach);
        else
            move_several(search, heat, reach);
    }
}

/* What a step costs on average, in comparisons of two things: clarity_cost_of and clarity_cost, before and
 * after. */
static double work_of_step(const Plan *plan)
{
    double spots = plan->n_spots, bundles = plan->n_bundles, frames = plan->n_frames;
    double one = (spots + bundles) * (1 + 2 * bundles / spots) + spots + 2 * frames;
    double all = bundles * (bundles / 2 + spots) + spots * spots / 2 + frames * (frames / 2 + spots);
    return 2 * (one + all / SEVERAL);
}

/* ---- back into the graph ---- */

static void apply(const Plan *plan)
{
    for (int i = 0; i < plan->n_spots; i++) ND_coord(plan->spots[i].node) = plan->spots[i].at;
    for (int i = 0; i < plan->n_frames; i++) {
        const Frame *frame = &plan->frames[i];
        textlabel_t *label = GD_label(frame->cluster);
        GD_bb(frame->cluster) = frame->box;
        if (label)
            label->pos =
                (pointf){frame->box.LL.x + label->dimen.x / 2 + 6, frame->box.UR.y - label->dimen.y / 2 - 3};
    }
}

static double draw(Agraph_t *graph, const Plan *plan)
{
    apply(plan);
    bundles_draw(graph);
    return clarity_cost(plan) + labels_place(graph);
}

/* The best of some runs, as it looks with its lines and labels. */
static void search_best(Agraph_t *graph, Search *search)
{
    Plan *plan = &search->plan;
    double pairs = (double)agnedges(graph) * agnedges(graph) + 1;
    size_t count = (size_t)plan->n_spots;
    pointf *start = allocate(count, sizeof *start), *best = allocate(count, sizeof *best);
    double least = INFINITY, most_steps = most_work / work_of_step(plan);
    long steps = (long)fmin((double)plan->n_spots * plan->n_spots * ROUNDS, most_steps);
    long runs = (long)fmax(1, fmin(MOST_RUNS, fmin(most_steps / (double)steps, most_pairs / pairs)));
    keep(plan, start);
    for (long i = 0; i < runs; i++) {
        restore(plan, start);
        run(search, steps);
        double cost = draw(graph, plan);
        if (cost >= least) continue;
        least = cost;
        keep(plan, best);
    }
    restore(plan, best);
    draw(graph, plan);
    free(start);
    free(best);
}

void picture_arrange(Agraph_t *graph)
{
    Search search = {.dice = UINT64_C(0x9E3779B97F4A7C15)};
    if (agnnodes(graph) > MOST_SPOTS) {
        bundles_draw(graph);
        labels_place(graph);
        return;
    }
    collect_spots(graph, &search.plan);
    collect_frames(graph, &search.plan);
    collect_bundles(graph, &search.plan);
    search.kept = allocate((size_t)search.plan.n_spots, sizeof *search.kept);
    if (search.plan.n_spots) search_best(graph, &search);
    free(search.kept);
    free(search.plan.spots);
    free(search.plan.bundles);
    free(search.plan.frames);
}
