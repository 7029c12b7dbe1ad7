/* CoNLL-U, both ways (https://universaldependencies.org/format.html). */
#ifndef SYNTAX_CONLLU_H
#define SYNTAX_CONLLU_H

#include "base/sink.h"
#include "syntax/tree.h"

/* Writes all sentences: the comments that were read with them, else # newdoc, # newpar; # sent_id and # text;
 * the words, MWT ranges, SpaceAfter=No. */
void conllu_write(Sink *sink, const Document *doc, const Tokens *tokens, const Trees *trees);

/* Reads a file of parses as one document: its text is rebuilt from the forms and SpaceAfter (a blank line
 * before `# newpar` / `# newdoc`), so that spans and `-t text` work as for plain text. bytes need not outlive
 * the call. Errors name file and line. */
act_status conllu_read(Arena *arena, Str name, Str bytes, Document *doc, Tokens *tokens, Trees *trees,
                       act_error *error);

#endif
