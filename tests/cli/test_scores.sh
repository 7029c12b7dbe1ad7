# How well the command reads: the scores that it has reached and must not fall below. The scorer, its articles and the
# treebanks are not part of the project: they are looked for in $SHARED, by default ../shared, and all is skipped
# without them. tests/articles is ours, with gold of the same form. The floors stand a little below what docs/extraction.md and docs/parser.md report.
. tests/cli/lib.sh

shared=${SHARED:-$root/../shared}
status=0
: >"$err"
program=$root/$BUILD/actant
case $BUILD in /*) program=$BUILD/actant ;; esac

# at_least FLOOR NUMBER
at_least() { awk -v floor="$1" -v number="${2:-0}" 'BEGIN { exit !(number >= floor) }'; }
# The F1 of the last line that score.py prints.
f1() { tail -n 1 "$out" | sed 's/.*F1 \([0-9.]*\).*/\1/'; }

score() {
    TMPDIR=$TMP python3 "$shared/gold/score.py" --actant "$program" "$@" >"$out" 2>"$err"
    status=$?
}

if [ "$heavy" = no ]; then
    skip 'scores' 'too slow under valgrind'
elif [ ! -f "$shared/gold/score.py" ] || ! command -v python3 >/dev/null; then
    skip 'scores' 'no gold in ../shared (or no python3)'
else
    score --factuality "$shared/gold/articles" "$shared/articles"
    check 'actors, relations, factuality: F1 at least 0.58' at_least 0.58 "$(f1)"
    score --factuality --level state "$shared/gold/articles" "$shared/articles"
    check 'the same for states: at least 0.56' at_least 0.56 "$(f1)"
    score --factuality "$root/tests/articles" "$root/tests/articles"
    check 'our own articles: F1 at least 0.70' at_least 0.70 "$(f1)"
    score --gsr "$shared/gold/plover_gsr_dev.jsonl"
    check 'sentences coded by PLOVER: at least 0.60' at_least 0.60 "$(f1)"
    for set in ewt gum; do
        python3 "$shared/treebank/evaluate.py" --actant "$program" "$shared/treebank/en_$set-dev.conllu" >"$out" 2>"$err"
        status=$?
        check "LAS on the dev set of $set: at least 82" at_least 82 "$(sed 's/.*LAS \([0-9.]*\).*/\1/' "$out")"
    done
fi

finish
