#include "base/embed.h"

/* .incbin is understood by gcc and clang alike and costs no compile time, unlike an array of 8 million bytes.
 * The Makefile gives the paths of what it makes; the others are as seen from the project's top. */
#ifdef __APPLE__
#define READ_ONLY ".const_data"
#else
#define READ_ONLY ".section .rodata"
#endif

#define CONTENT(path) ".incbin \"" path "\"\n"
#define EMBED(name, contents)                                                                                \
    __asm__(READ_ONLY "\n"                                                                                   \
                      ".balign 64\n"                                                                         \
                      ".globl actant_embedded_" #name "\n"                                                   \
                      ".hidden actant_embedded_" #name "\n"                                                  \
                      "actant_embedded_" #name ":\n" contents ".globl actant_embedded_" #name "_end\n"       \
                      ".hidden actant_embedded_" #name "_end\n"                                              \
                      "actant_embedded_" #name "_end:\n"                                                     \
                      ".byte 0\n"                                                                            \
                      ".text\n");                                                                            \
    extern const char actant_embedded_##name[], actant_embedded_##name##_end[]

EMBED(lexicon, CONTENT(LEXICON_BUNDLE));
EMBED(model, CONTENT(MODEL_FILE));
EMBED(page, CONTENT("src/writers/page/page.html"));
EMBED(page_style, CONTENT("src/writers/page/page.css"));
EMBED(page_script, CONTENT("src/writers/page/page.js") CONTENT("src/writers/page/table.js")
                       CONTENT("src/writers/page/picture.js"));

#define EMBEDDED(name)                                                                                       \
    (Str) { actant_embedded_##name, (size_t)(actant_embedded_##name##_end - actant_embedded_##name) }

Str embed_lexicon(void) { return EMBEDDED(lexicon); }
Str embed_model(void) { return EMBEDDED(model); }
Str embed_page(void) { return EMBEDDED(page); }
Str embed_page_style(void) { return EMBEDDED(page_style); }
Str embed_page_script(void) { return EMBEDDED(page_script); }
