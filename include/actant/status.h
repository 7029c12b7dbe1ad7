/* What became of a call.
 *
 * Fallible functions return an act_status and explain themselves in an act_error: a code, one line of
 * text, and the place (file and line) where the input is wrong. Lower messages pass unchanged. */
#ifndef ACTANT_STATUS_H
#define ACTANT_STATUS_H

#if defined(__GNUC__)
#define ACT_PUBLIC __attribute__((visibility("default")))
#else
#define ACT_PUBLIC
#endif

typedef enum act_status {
    ACT_OK = 0,
    ACT_ERROR_IO,     /* the system refused: not found, no permission, disk full */
    ACT_ERROR_FORMAT, /* the bytes are not what they should be */
    ACT_ERROR_MEMORY, /* out of memory */
    ACT_ERROR_LIMIT,  /* larger than actant handles */
    ACT_ERROR_USAGE   /* the caller asked for what does not exist */
} act_status;

typedef struct act_error {
    act_status code;
    unsigned line;     /* 1-based line in file; 0 where there is none */
    char file[512];    /* name of the input, "" where there is none */
    char message[256]; /* one line, no full stop, no newline */
} act_error;

#endif
