/* How clear an arrangement of actors is: what the reader of a picture trips over, added up in one number.
 *
 * A Plan is what a picture is to its layout: actors as boxes, countries as frames round them, and bundles,
 * all lines between one pair of actors, which are drawn as a fan and carry a label each. Costs are in points
 * of line that the reader would follow instead: a line that runs over an actor costs as much as one that is
 * some hundred points longer. */
#ifndef WRITERS_CLARITY_H
#define WRITERS_CLARITY_H

#include <gvc.h>

typedef struct Spot {
    Agnode_t *node;
    pointf at;            /* the centre; points, y upwards */
    double width, height; /* half of them */
    int frame;            /* number of the country's frame, -1: none */
} Spot;

typedef struct Bundle {
    int a, b; /* spots, a < b */
    int lines;
    double width, height; /* of the widest label, of all labels one above the other; 0: none */
} Bundle;

typedef struct Frame {
    Agraph_t *cluster;
    pointf heading; /* size of its label; 0: none */
    boxf box;
} Frame;

typedef struct Plan {
    Spot *spots;
    Bundle *bundles;
    Frame *frames;
    int n_spots, n_bundles, n_frames;
} Plan;

/* Frames follow their spots. */
void frame_fit(Plan *plan, int frame);

/* The cost of all, and the part of it that changes when one spot moves. */
double clarity_cost(const Plan *plan);
double clarity_cost_of(const Plan *plan, int spot);

#endif
