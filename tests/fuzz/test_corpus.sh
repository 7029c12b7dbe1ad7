#!/bin/sh
# Inputs that fuzzing began with, and those that once went wrong, through every fuzz target: BUILD=… test_corpus.sh
cd "$(dirname "$0")/../.." || exit 1
build=${BUILD:-build}
under=''
[ "${TEST_UNDER:-}" != valgrind ] || under='valgrind -q --error-exitcode=99'
status=0
echo "1..$(ls tests/fuzz/corpus/*/* | wc -l)"
for folder in tests/fuzz/corpus/*/; do
    target=$(basename "$folder")
    # shellcheck disable=SC2086 # words
    $under "$build/tests/fuzz/replay-$target" "$folder"* || {
        echo "not ok $target: stopped by the file behind the last one named"
        status=1
    }
done
exit $status
