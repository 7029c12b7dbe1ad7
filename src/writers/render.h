/* Layout and drawing by Graphviz, in a child process.
 *
 * Graphviz 2.42 can crash or run for minutes on a few hundred clustered nodes, and the sizes come from a text
 * that nobody has checked. So a child lays the picture out, with limits on time and memory, and sends the
 * result through a pipe; where it fails, a simpler layout is tried, and the style's warn is told. The
 * caller's process takes no part in it. The picture depends on the graph, on Graphviz and on the fonts, not
 * on time or chance. */
#ifndef WRITERS_RENDER_H
#define WRITERS_RENDER_H

#include "writers/picture.h"

/* format: as Graphviz names it, "svg", "png", "pdf", "plain". Appends to out, which may be a memory sink. */
act_status render(Sink *out, const Picture *picture, const char *format, act_error *error);

#endif
