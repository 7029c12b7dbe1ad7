# Documents, events and json are one graph: converting loses nothing, and whatever is selected, it is the same from all three
# and from any mixture of them.
articles=$(pwd)/graphs/articles
. tests/cli/lib.sh

# A handful under valgrind.
mkdir texts
for file in "$articles"/*.txt "$articles"/*/*.txt; do
    cp "$file" texts
    [ "$heavy" = yes ] || [ "$(ls texts | wc -l)" -lt 2 ] || break
done
actant -q -t events -o all.events texts
check 'documents to events' ends_with_status 0
actant -q -t json -o all.json all.events
check 'events to json' ends_with_status 0
check 'which is not empty' grep -q '"evidence":\[' all.json
actant -q -t events -o back.events all.json
check 'json to events' ends_with_status 0

# The order of json is that of documents' names; records are compared as sets.
sorted() { LC_ALL=C sort "$1" >"$1.sorted"; }
sorted all.events
sorted back.events
check 'documents, events, json, events: the same records' same all.events.sorted back.events.sorted
check 'and no more of them' test "$(wc -l <all.events)" -eq "$(wc -l <back.events)"
actant -q -t json -o again.json back.events
check 'and the same json' same all.json again.json
actant -q -t events -o again.events back.events
check 'events stay as they are' same back.events again.events
actant -q -t events -o again.events back.events all.json all.events
sorted again.events
check 'given three times, they are there once' same all.events.sorted again.events.sorted

# A mixture: the first document as text, the second as events, the third as json, and so on.
mixture='' turn=0
for file in texts/*; do
    case $((turn % 3)) in
    0) mixture="$mixture $file" ;;
    1) actant -q -t events -o "$turn.events" "$file" && mixture="$turn.events $mixture" ;;
    2) actant -q -t json -o "$turn.json" "$file" && mixture="$mixture $turn.json" ;;
    esac
    turn=$((turn + 1))
done

# What is written in no order that matters is compared in one.
in_order() { if [ "$1" = json ]; then cat "$2"; else LC_ALL=C sort "$2"; fi; }

# selects OPTION...: the same from everything, and not the same as the selection before
selects() {
    for format in $formats; do
        for input in texts all.events all.json "$mixture"; do
            # shellcheck disable=SC2086 # words
            actant -q -t $format "$@" $input
            in_order $format "$out" >found
            [ "$input" != texts ] || cp found "expected.$format"
            check "$*: $format of ${input%% *}" same "expected.$format" found
        done
    done
    check "$*: it makes a difference" differ expected.json before
    cp expected.json before
}

: >before
formats='json events csv'
selects --min-weight 1
if [ "$heavy" = no ]; then
    skip 'other selections' 'under valgrind, they would take minutes'
    finish
    exit
fi
selects -r arm,warn
formats=json # which holds all that the others do
selects -a UKR,RUS
selects -a PRK --hops 2
selects --factuality actual
selects --factuality possible,negated -r accuse,arm,assault,warn
selects --since 2023-05
selects --until 2023-04-30
selects --since 2022 --until 2024 --factuality actual --min-weight 2
selects --min-weight 2
selects --rollup state
selects --rollup state -a USA -r arm,aid,sanction
selects --rollup state --since 2023 --factuality actual --min-weight 2
finish
