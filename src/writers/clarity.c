#include "writers/clarity.h"

#include "writers/bundles.h"

#include <math.h>
#include <stdbool.h>

/* Points that are kept free. */
static const double between_actors = 26, round_frames = 16, within_frames = 14, beside_lines = 9;

/* Costs: of points too few or too many, and of each defect. */
static const double too_short = 3, too_long = 0.3, overlapping = 6;
static const double on_actor = 130, crossing = 85, near_other = 1.4;

static double larger(double a, double b) { return a > b ? a : b; }
static double smaller(double a, double b) { return a < b ? a : b; }

/* How deep two boxes with a free margin between them reach into each other. */
static double depth(const boxf *a, const boxf *b, double margin)
{
    double x = smaller(a->UR.x, b->UR.x) - larger(a->LL.x, b->LL.x) + margin;
    double y = smaller(a->UR.y, b->UR.y) - larger(a->LL.y, b->LL.y) + margin;
    return x > 0 && y > 0 ? smaller(x, y) : 0;
}

static boxf box_of(const Spot *spot)
{
    return (boxf){{spot->at.x - spot->width, spot->at.y - spot->height},
                  {spot->at.x + spot->width, spot->at.y + spot->height}};
}

static double two_actors(const Spot *a, const Spot *b)
{
    boxf one = box_of(a), other = box_of(b);
    double deep = depth(&one, &other, between_actors);
    return deep > 0 ? 60 + overlapping * deep : 0;
}

/* ---- bundles ---- */

/* Half of the fan's width at its middle; (x, y): from one end to the other. */
static double half_fan(const Bundle *bundle, double x, double y)
{
    if (bundle->lines < 2) return 0;
    return bundle_gap(fabs(y) / (sqrt(x * x + y * y) + 1), bundle->width) * (bundle->lines - 1) / 2;
}

/* The part of a straight line within a box that has its centre at one end, if it leaves in direction (x, y).
 */
static double within_box(const Spot *spot, double x, double y)
{
    double by_width = fabs(x) > 1e-9 ? spot->width / fabs(x) : INFINITY;
    double by_height = fabs(y) > 1e-9 ? spot->height / fabs(y) : INFINITY;
    return smaller(by_width, by_height);
}

/* A line is as long as its label needs where it runs along the label's text, or as all labels one above the
 * other where it runs across; and a fan is longer than wide. */
static double length_cost(const Plan *plan, const Bundle *bundle)
{
    const Spot *a = &plan->spots[bundle->a], *b = &plan->spots[bundle->b];
    double x = b->at.x - a->at.x, y = b->at.y - a->at.y, length = sqrt(x * x + y * y);
    if (length < 1) return 1000;
    x /= length;
    y /= length;
    double seen = length - within_box(a, x, y) - within_box(b, x, y);
    double wanted = 52 + fabs(x) * bundle->width + fabs(y) * bundle->height;
    wanted = larger(wanted, 2.4 * half_fan(bundle, x, y));
    return seen < wanted ? too_short * (wanted - seen) : too_long * (seen - wanted);
}

static double cross(pointf a, pointf b) { return a.x * b.y - a.y * b.x; }
static double dot(pointf a, pointf b) { return a.x * b.x + a.y * b.y; }
static double norm(pointf a) { return sqrt(dot(a, a)); }
static pointf minus(pointf a, pointf b) { return (pointf){a.x - b.x, a.y - b.y}; }

/* How far a label reaches to the sides of its line. */
static double label_room(const Bundle *bundle, pointf along)
{
    double rise = fabs(along.y) / (norm(along) + 1);
    return 13 + rise * larger(bundle->width / 2 - 5, 0);
}

/* Two bundles get into each other's way the more, the more lines they have. */
static double pairs(const Bundle *one, const Bundle *other)
{
    return sqrt((double)one->lines * other->lines);
}

/* Two bundles of one actor that leave in nearly the same direction lie on each other, and so do their labels.
 */
static double narrow(const Plan *plan, const Bundle *one, const Bundle *other, int hub)
{
    pointf centre = plan->spots[hub].at;
    pointf a = minus(plan->spots[one->a == hub ? one->b : one->a].at, centre);
    pointf b = minus(plan->spots[other->a == hub ? other->b : other->a].at, centre);
    if (dot(a, b) <= 0) return 0;
    double apart = fabs(cross(a, b)) / (2 * larger(norm(a), norm(b)) + 1);
    double needed = half_fan(one, a.x, a.y) + half_fan(other, b.x, b.y) +
                    larger(label_room(one, a), label_room(other, b));
    return apart < needed ? near_other * (needed - apart) * pairs(one, other) : 0;
}

static bool sides_differ(pointf a, pointf b, pointf c, pointf d)
{
    return (cross(minus(b, a), minus(c, a)) > 0) != (cross(minus(b, a), minus(d, a)) > 0);
}

static double two_bundles(const Plan *plan, const Bundle *one, const Bundle *other)
{
    if (one->a == other->a || one->a == other->b) return narrow(plan, one, other, one->a);
    if (one->b == other->a || one->b == other->b) return narrow(plan, one, other, one->b);
    pointf a = plan->spots[one->a].at, b = plan->spots[one->b].at;
    pointf c = plan->spots[other->a].at, d = plan->spots[other->b].at;
    if (!sides_differ(a, b, c, d) || !sides_differ(c, d, a, b)) return 0;
    return crossing * pairs(one, other);
}

/* Most actors are far from most lines; this tells them quickly. */
static bool is_far(pointf from, pointf along, const Spot *spot, double margin)
{
    double x = fabs(2 * (spot->at.x - from.x) - along.x), y = fabs(2 * (spot->at.y - from.y) - along.y);
    return x > fabs(along.x) + 2 * (spot->width + margin) || y > fabs(along.y) + 2 * (spot->height + margin);
}

/* A fan that runs over an actor, or close by. */
static double over_actor(const Plan *plan, const Bundle *bundle, int index)
{
    if (index == bundle->a || index == bundle->b) return 0;
    const Spot *spot = &plan->spots[index];
    pointf a = plan->spots[bundle->a].at, along = minus(plan->spots[bundle->b].at, a);
    double fan = half_fan(bundle, along.x, along.y);
    if (is_far(a, along, spot, fan + beside_lines)) return 0;
    double length = norm(along);
    if (length < 1) return 0;
    along = (pointf){along.x / length, along.y / length};
    pointf to = minus(spot->at, a);
    double where = dot(to, along), beside = fabs(cross(along, to));
    double before = fabs(along.x) * spot->width + fabs(along.y) * spot->height;
    if (where < -before || where > length + before) return 0;
    double t = where < 0 ? 0 : where > length ? 1 : where / length;
    double reach = fabs(along.y) * spot->width + fabs(along.x) * spot->height;
    double deep = reach + beside_lines + fan * 4 * t * (1 - t) - beside;
    return deep > 0 ? (on_actor + 2 * deep) * sqrt(bundle->lines) : 0;
}

/* ---- frames ---- */

void frame_fit(Plan *plan, int index)
{
    Frame *frame = &plan->frames[index];
    boxf bounds = {{INFINITY, INFINITY}, {-INFINITY, -INFINITY}};
    for (int i = 0; i < plan->n_spots; i++) {
        if (plan->spots[i].frame != index) continue;
        boxf inner = box_of(&plan->spots[i]);
        bounds.LL.x = smaller(bounds.LL.x, inner.LL.x - within_frames);
        bounds.LL.y = smaller(bounds.LL.y, inner.LL.y - within_frames);
        bounds.UR.x = larger(bounds.UR.x, inner.UR.x + within_frames);
        bounds.UR.y = larger(bounds.UR.y, inner.UR.y + within_frames);
    }
    bounds.UR.y += frame->heading.y;
    bounds.UR.x = larger(bounds.UR.x, bounds.LL.x + frame->heading.x + within_frames);
    frame->box = bounds;
}

static double frame_size(const Frame *frame)
{
    double width = frame->box.UR.x - frame->box.LL.x, height = frame->box.UR.y - frame->box.LL.y;
    return 0.5 * (width + height) + width * height / 800;
}

/* A frame that reaches into another one, or round an actor of another country. */
static double intrusion(const boxf *frame, const boxf *other)
{
    double deep = depth(frame, other, round_frames);
    return deep > 0 ? 150 + overlapping * deep : 0;
}

static double strangers(const Plan *plan, int frame)
{
    double total = 0;
    for (int i = 0; i < plan->n_spots; i++) {
        if (plan->spots[i].frame == frame) continue;
        boxf stranger = box_of(&plan->spots[i]);
        total += intrusion(&plan->frames[frame].box, &stranger);
    }
    return total;
}

static double all_frames(const Plan *plan)
{
    double total = 0;
    for (int i = 0; i < plan->n_frames; i++) {
        total += frame_size(&plan->frames[i]) + strangers(plan, i);
        for (int j = i + 1; j < plan->n_frames; j++)
            total += intrusion(&plan->frames[i].box, &plan->frames[j].box);
    }
    return total;
}

/* What of it depends on one spot. */
static double frames_of(const Plan *plan, int spot)
{
    int own = plan->spots[spot].frame;
    boxf actor = box_of(&plan->spots[spot]);
    double total = own < 0 ? 0 : frame_size(&plan->frames[own]) + strangers(plan, own);
    for (int i = 0; i < plan->n_frames; i++) {
        if (i == own) continue;
        total += intrusion(&plan->frames[i].box, &actor);
        if (own >= 0) total += intrusion(&plan->frames[i].box, &plan->frames[own].box);
    }
    return total;
}

/* The size of the whole, which is best a little wider than high. */
static double whole_size(const Plan *plan)
{
    const double shape = 1.35;
    boxf all = {{INFINITY, INFINITY}, {-INFINITY, -INFINITY}};
    for (int i = 0; i < plan->n_spots; i++) {
        boxf inner = box_of(&plan->spots[i]);
        all.LL.x = smaller(all.LL.x, inner.LL.x);
        all.LL.y = smaller(all.LL.y, inner.LL.y);
        all.UR.x = larger(all.UR.x, inner.UR.x);
        all.UR.y = larger(all.UR.y, inner.UR.y);
    }
    return larger((all.UR.x - all.LL.x) / shape, all.UR.y - all.LL.y);
}

/* ---- the whole ---- */

double clarity_cost(const Plan *plan)
{
    double total = whole_size(plan) + all_frames(plan);
    for (int i = 0; i < plan->n_spots; i++)
        for (int j = i + 1; j < plan->n_spots; j++) total += two_actors(&plan->spots[i], &plan->spots[j]);
    for (int i = 0; i < plan->n_bundles; i++) {
        const Bundle *bundle = &plan->bundles[i];
        total += length_cost(plan, bundle);
        for (int j = i + 1; j < plan->n_bundles; j++) total += two_bundles(plan, bundle, &plan->bundles[j]);
        for (int j = 0; j < plan->n_spots; j++) total += over_actor(plan, bundle, j);
    }
    return total;
}

static bool touches(const Bundle *bundle, int spot) { return bundle->a == spot || bundle->b == spot; }

double clarity_cost_of(const Plan *plan, int spot)
{
    double total = whole_size(plan) + frames_of(plan, spot);
    for (int i = 0; i < plan->n_spots; i++)
        if (i != spot) total += two_actors(&plan->spots[i], &plan->spots[spot]);
    for (int i = 0; i < plan->n_bundles; i++) {
        const Bundle *bundle = &plan->bundles[i];
        if (!touches(bundle, spot)) {
            total += over_actor(plan, bundle, spot);
            continue;
        }
        total += length_cost(plan, bundle);
        for (int j = 0; j < plan->n_spots; j++) total += over_actor(plan, bundle, j);
        for (int j = 0; j < plan->n_bundles; j++)
            if (j > i || !touches(&plan->bundles[j], spot))
                total += two_bundles(plan, bundle, &plan->bundles[j]);
    }
    return total;
}
