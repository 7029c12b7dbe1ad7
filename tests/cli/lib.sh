# For the shell tests of the command: each sources this file and speaks in these words.
#
#     actant ARGUMENT...      runs the command: its output, messages and status are in $out, $err, $status
#     check NAME TEST...      one test: passes where the command TEST... succeeds
#     skip NAME WHY           a test that cannot be run here
#
# Tests run in $TMP, a folder of their own that goes afterwards.
set -u

root=$(pwd)
case $ACTANT in *valgrind*) heavy=no ;; *) heavy=yes ;; esac
command=$(echo "$ACTANT" | sed "s|--suppressions=|--suppressions=$root/|; s|[^ ]*/actant\$|$root/&|; s|$root//|/|g")
cd "$TMP" || exit 1
out=$TMP/.out err=$TMP/.err number=0 failures=0

actant() {
    # shellcheck disable=SC2086 # words
    $command "$@" >"$out" 2>"$err"
    status=$?
}

check() {
    name=$1
    shift
    number=$((number + 1))
    if "$@"; then
        echo "ok $number - $name"
    else
        failures=$((failures + 1))
        echo "not ok $number - $name"
        echo "# failed: $*"
        echo "# status $status, messages:"
        sed 's/^/#   /' "$err"
    fi
}

skip() {
    number=$((number + 1))
    echo "ok $number - $1 # skip $2"
}

# Conditions for check. `says TEXT`: a line on standard error is TEXT; `mentions TEXT`: has TEXT in it.
ends_with_status() { [ "$status" -eq "$1" ]; }
says() { grep -qxF -- "$1" "$err"; }
mentions() { grep -qF -- "$1" "$err"; }
is_silent() { [ ! -s "$err" ]; }
prints() { grep -qF -- "$1" "$out"; }
prints_nothing() { [ ! -s "$out" ]; }
is_file() { [ -f "$1" ]; }
is_no_file() { [ ! -e "$1" ]; }
same() { cmp -s "$1" "$2"; }
differ() { [ -f "$1" ] && [ -f "$2" ] && ! cmp -s "$1" "$2"; }
# Whether a folder holds these names and no others, hidden ones included.
holds_only() {
    folder=$1
    shift
    [ "$(ls -A "$folder" | tr '\n' ' ')" = "$(printf '%s\n' "$@" | LC_ALL=C sort | tr '\n' ' ')" ]
}

finish() {
    echo "1..$number"
    [ "$failures" -eq 0 ]
}
