/* A document: the text as read, and what its header says of it.
 *
 * Offsets everywhere refer to `text`: valid UTF-8, lines ended by '\n', without header lines, and exactly
 * what `-t text` prints. The text is divided into blocks: its headline, its paragraphs, and furniture (web
 * leftovers such as breadcrumbs, "Leave a Reply", captions, a title said twice, a source line), which later
 * stages pass over. Blocks are in order and do not overlap; what lies between them is white space, or a
 * paragraph that is too long to be prose (over a megabyte) and is not even parsed. */
#ifndef TEXT_DOCUMENT_H
#define TEXT_DOCUMENT_H

#include "base/str.h"

typedef enum BlockKind { BLOCK_HEADLINE, BLOCK_PARAGRAPH, BLOCK_FURNITURE } BlockKind;

typedef struct Block {
    BlockKind kind;
    uint32_t start, end; /* bytes in text, [start, end), without white space at the ends */
} Block;

typedef struct Document {
    Str name;                     /* as the user named it; "-" for standard input */
    Str title, date, source, url; /* from header lines; date ISO 8601 as far as known ("2023-04-19") */
    Str text;
    ARRAY(Block) blocks;
    uint32_t repaired;      /* how many invalid byte sequences were repaired */
    uint32_t repaired_line; /* the first of them, a line of the input; 0 where there is none */
    Str odd_date;           /* of a `Date:` line that is no date */
    uint32_t overlong; /* bytes of paragraphs that are in no block because they are too long to be prose */
} Document;

/* Reads plain text: repairs what is no UTF-8 (decode.h), takes off the header lines, divides the rest into
 * blocks. The headline, where no header gives a title, becomes doc.title; a date line or dateline with a
 * year, where no header gives a date, doc.date. bytes need not outlive the call. ACT_ERROR_LIMIT where the
 * text does not fit 32-bit offsets. */
act_status document_read(Arena *arena, Str name, Str bytes, Document *out, act_error *error);

#endif
