#include "syntax/conllu.h"
#include "writers/formats.h"

/* The layers of one document, as they are. */

act_status text_write(Sink *sink, const Output *output, act_error *error)
{
    (void)error;
    sink_str(sink, output->analysis->doc.text);
    return ACT_OK;
}

act_status conllu_trees_write(Sink *sink, const Output *output, act_error *error)
{
    (void)error;
    const Analysis *analysis = output->analysis;
    conllu_write(sink, &analysis->doc, &analysis->tokens, &analysis->trees);
    return ACT_OK;
}
