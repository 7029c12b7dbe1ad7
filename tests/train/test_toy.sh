#!/bin/sh
# Learning: from a toy treebank to a fixed score, twice to the same bytes; what is wrong is said.
# usage: BUILD=… tests/train/test_toy.sh
cd "$(dirname "$0")" || exit 1
case ${BUILD:-build} in /*) train=${BUILD}/train ;; *) train=../../${BUILD:-build}/train ;; esac
scratch=$(mktemp -d) || exit 1
trap 'rm -rf "$scratch"' EXIT
if [ ! -x "$train" ]; then
    printf '1..1\nok 1 toy # skip %s is not built\n' "$train"
    exit 0
fi
if [ "${TEST_UNDER:-}" = valgrind ]; then
    printf '1..1\nok 1 toy # skip too slow under valgrind\n'
    exit 0
fi
number=0
check() { # check NAME COMMAND…
    name=$1
    shift
    number=$((number + 1))
    if "$@"; then echo "ok $number $name"; else echo "not ok $number $name"; fi
}
toy="epochs=60 batch=40 width=64 arc=32 hidden=32 rate=0.01 dropout=0.1 average=0.9 recase=0 unpunctuate=0 word-dropout=0"

# shellcheck disable=SC2086 # words
"$train" $toy toy "$scratch/one.model" >"$scratch/log" 2>&1
status=$?
# shellcheck disable=SC2086
"$train" $toy toy "$scratch/two.model" >/dev/null 2>&1
# shellcheck disable=SC2086
"$train" $toy seed=2 toy "$scratch/three.model" >/dev/null 2>&1
best=$(sed -n 's/.* LAS \([0-9]*\).*\*$/\1/p' "$scratch/log" | tail -n 1)
check "training ends well" test "$status" -eq 0
check "a line a pass" test "$(grep -c '^pass' "$scratch/log")" -eq 60
check "dev LAS of at least 95 (${best:-none})" test "${best:-0}" -ge 95
check "the same seed gives the same bytes" cmp -s "$scratch/one.model" "$scratch/two.model"
check "another seed gives others" sh -c '! cmp -s "$0/one.model" "$0/three.model"' "$scratch"
check "an empty folder is refused" sh -c '! "$0" "$1" "$1/x" 2>"$1/error"' "$train" "$scratch"
check "and named" grep -q "$scratch" "$scratch/error"
check "an unknown option is refused" sh -c '! "$0" speed=1 toy "$1/x" 2>/dev/null' "$train" "$scratch"
cp "$scratch/one.model" "$scratch/again.model"
check "lemma rules learned anew are the same" sh -c '"$0" lemmas=1 toy "$1/again.model" >/dev/null && cmp -s "$1/one.model" "$1/again.model"' "$train" "$scratch"
echo no model >"$scratch/none.model"
check "they are put into nothing but a model" sh -c '! "$0" lemmas=1 toy "$1/none.model" >/dev/null 2>&1 && grep -q "^no model$" "$1/none.model"' "$train" "$scratch"
echo "1..$number"
