/* Furniture: what a web page leaves around an article. These functions know a block by its own words and
 * shape; what follows from its neighbours (a title said twice, the teasers under "Check Also") is
 * document.c's. */
#ifndef TEXT_FURNITURE_H
#define TEXT_FURNITURE_H

#include "text/dates.h"

typedef enum Furniture {
    FURNITURE_NONE,
    FURNITURE_LINE,       /* is furniture, says nothing of its neighbours */
    FURNITURE_BREADCRUMB, /* "Home » World » Title": the lines right below it are categories */
    FURNITURE_DATE,       /* "Friday, August 21, 2015" */
    FURNITURE_TEASERS,    /* "Check Also": teasers follow */
    FURNITURE_END         /* "Leave a Reply": nothing of the article follows */
} Furniture;

Furniture furniture_of(Str block);

/* The last part of a breadcrumb: often the title. */
Str furniture_breadcrumb_end(Str block);

/* A block cut short to make the reader click: "The minister said on Monday that …". */
bool furniture_is_teaser(Str block);

/* Whether all letters are capitals, and there are some. */
bool furniture_is_shouted(Str block);

/* How many bytes of a paragraph are its dateline, with what separates it: "SEOUL, April 19 (Agency) - ", and
 * bracketed prefixes: "[Daily News] "; 0 where it has none. `leading`: it is the first paragraph, where less
 * certain forms count too. date->text is set where the dateline says the year. */
size_t furniture_dateline(Str paragraph, bool leading, Date *date);

#endif
