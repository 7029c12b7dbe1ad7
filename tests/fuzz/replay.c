/* Runs a fuzz target over files instead of under libFuzzer: replay FILE…; one line of TAP a file. */
#include "fuzz.h"

#include <stdio.h>
#include <string.h>

static uint8_t *read_file(const char *path, size_t *size)
{
    FILE *file = fopen(path, "rb");
    if (!file) return NULL;
    fseek(file, 0, SEEK_END);
    long end = ftell(file);
    rewind(file);
    /* Memory as long as the file, so that a byte read behind it is seen by ASan and valgrind. */
    uint8_t *bytes = end < 0 ? NULL : malloc(end ? (size_t)end : 1);
    *size = bytes ? fread(bytes, 1, (size_t)end, file) : 0;
    fclose(file);
    return bytes;
}

int main(int argc, char **argv)
{
    for (int i = 1; i < argc; i++) {
        size_t size;
        uint8_t *bytes = read_file(argv[i], &size);
        const char *slash = strrchr(argv[i], '/');
        if (!bytes) {
            printf("not ok %d cannot read %s\n", i, argv[i]);
            return 1;
        }
        LLVMFuzzerTestOneInput(bytes, size);
        printf("ok %d %s\n", i, slash ? slash + 1 : argv[i]);
        fflush(stdout); /* the next may abort */
        free(bytes);
    }
    return 0;
}
