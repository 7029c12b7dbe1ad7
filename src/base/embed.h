/* Files that are linked into the library: the lexicon, the model, and the page that `html` fills in. */
#ifndef BASE_EMBED_H
#define BASE_EMBED_H

#include "base/str.h"

Str embed_lexicon(void); /* the files of lexicon/, each behind a line "==> NAME <==" */
Str embed_model(void);   /* the bytes of model/english.model; empty when built without one */

Str embed_page(void);        /* src/writers/page/page.html */
Str embed_page_style(void);  /* page.css beside it */
Str embed_page_script(void); /* page.js, table.js, picture.js, one behind the other */

#endif
