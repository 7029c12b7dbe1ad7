# Whether the gallery's pictures can be read, by measure (legible.py): labels on each other, on actors, struck through by
# lines, lines that run over actors. What the articles say changes with every rule of extraction, so that few defects in
# all are allowed, not none.
articles=$(pwd)/graphs/articles pictures=$(pwd)/tests/pictures golden=$(pwd)/tests/golden
. tests/cli/lib.sh

if ! command -v python3 >/dev/null; then
    skip 'pictures are legible' 'python3 is not installed'
    finish
    exit
fi
if [ "$heavy" = no ]; then
    skip 'pictures are legible' 'under valgrind'
    finish
    exit
fi

for article in "$articles"/*; do
    name=$(basename "$article" .txt)
    actant -q -o "$name.svg" "$article"
    check "$name is drawn" ends_with_status 0
    check 'without a word' is_silent
done
actant -q -o affair.svg "$golden/affair.ndjson"
check 'affair is drawn' ends_with_status 0
actant -q -r arm -o arms.svg "$articles/korea-ukraine"
check 'arms are drawn' ends_with_status 0
actant -q --rollup state -o states.svg "$articles/korea-ukraine"
check 'states are drawn' ends_with_status 0

python3 "$pictures/legible.py" ./*.svg >"$out" 2>"$err"
status=$?
check 'pictures can be measured' ends_with_status 0
sed 's/^/# /' "$out"
# The last line: all: N labels, N on a label, N on an actor, N struck through, N lines over an actor
all=$(tail -n 1 "$out")
count() { echo "$all" | grep -oE "[0-9]+ $1" | cut -d' ' -f1; }
check 'there are labels' test "$(count labels)" -gt 100
check 'no label lies on another' test "$(count 'on a label')" -le 1
check 'no label lies on an actor' test "$(count 'on an actor')" -le 1
check 'lines strike no labels' test $((50 * $(count 'struck through'))) -le "$(count labels)"
check 'lines run over no actors' test $((50 * $(count 'lines over an actor'))) -le "$(count labels)"
finish
