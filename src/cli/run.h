/* Doing what the options ask for. */
#ifndef CLI_RUN_H
#define CLI_RUN_H

#include "cli/messages.h"
#include "cli/options.h"

typedef enum ExitStatus { EXIT_DONE = 0, EXIT_SOME_UNREAD = 1, EXIT_NOTHING = 2, EXIT_PIPE = 3 } ExitStatus;

/* EXIT_PIPE: whoever read the output has gone, which is nothing to complain of. */
ExitStatus run(const Options *options, Messages *messages);

#endif
