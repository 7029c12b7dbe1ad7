/* What the elements and attributes of a web page mean to a reader of its article. */
#ifndef TEXT_PAGE_PARTS_H
#define TEXT_PAGE_PARTS_H

#include "base/str.h"

/* What an element does to the text inside it. */
typedef enum PartFlag {
    PART_BLOCK = 1,  /* begins and ends a paragraph */
    PART_BREAK = 2,  /* ends a line: <br> */
    PART_SILENT = 4, /* is not for reading: <script> */
    PART_ASIDE = 8,  /* is not of the article: <nav>; a heading in it may be the title all the same */
    PART_LINK = 16,
    PART_FORM = 32, /* is left out where there is text elsewhere: some sites put the whole page into one */
    PART_TITLE = 64,
    PART_H1 = 128,
    PART_PRE = 256, /* keeps its line ends */
    PART_TIME = 512,
    PART_META = 1024,
    PART_LINK_TAG = 2048 /* <link> */
} PartFlag;

/* How sure it is that something belongs to the article: text of each level is part of all lower ones. */
typedef enum Level { LEVEL_ALL, LEVEL_PAGE, LEVEL_MAIN, LEVEL_ARTICLE, LEVEL_BODY, LEVELS } Level;

typedef struct Part {
    unsigned flags;
    Level level; /* LEVEL_ALL: that of the element around it */
} Part;

/* names and values alternate, NULL at the end; a value may be NULL, and so may attributes. */
typedef const unsigned char *const *Attributes;

Part page_part(const char *element, Attributes attributes);
/* "" where there is none */
const char *page_attribute(Attributes attributes, const char *name);

/* The fields of a document's header that a page can fill in, each with several sources: the lower the rank,
 * the better. */
typedef enum FieldName { FIELD_TITLE, FIELD_H1, FIELD_DATE, FIELD_SOURCE, FIELD_URL, FIELDS } FieldName;

/* What a <meta> says: false where it is nothing of the above. */
bool page_meta(Attributes attributes, FieldName *field, int *rank);

#endif
