/* Dividing a document's text into blocks: lines into paragraphs, paragraphs into article and furniture. */
#ifndef TEXT_BLOCKS_H
#define TEXT_BLOCKS_H

#include "text/document.h"

/* Fills doc->blocks from doc->text, without saying which are furniture. A line is a paragraph, unless the
 * text is wrapped: then lines that break where the margin forced them to are joined. */
void blocks_split(Arena *arena, Document *doc);

/* Says which blocks are headline, paragraph and furniture; splits datelines off. Fills doc->title and
 * doc->date where they are empty. */
void blocks_classify(Arena *arena, Document *doc);

static inline Str block_text(const Document *doc, const Block *block)
{
    return str_slice(doc->text, block->start, block->end);
}

#endif
