# The examples of README.md: every line of its shell blocks that calls actant runs, from a copy of the checkout's
# graphs, and ends well.
. tests/cli/lib.sh

status=0
: >"$err"
if [ ! -f "$root/README.md" ]; then
    skip 'the examples of README.md' 'there is none'
    finish
    exit
fi

if [ $heavy = no ]; then
    skip 'the examples of README.md' 'they draw large pictures, which takes too long here'
    finish
    exit
fi

mkdir -p bin work
printf '#!/bin/sh\nexec %s "$@"\n' "$command" >bin/actant
chmod +x bin/actant
PATH=$TMP/bin:$PATH
cp -r "$root/graphs" work/graphs
mkdir -p work/build
cp bin/actant work/build/actant
cd work || exit 1

# Lines of ```sh blocks, without comments, joined where they end in a backslash.
awk '/^```sh/ { on = 1; next } /^```/ { on = 0 } on' "$root/README.md" |
    sed -e ':a' -e '/\\$/{N;s/\\\n//;ba' -e '}' -e 's/^\$ //' | grep -E '(^|[| /])actant ' >../lines

check 'README.md has examples' test -s ../lines
while read -r line; do
    sh -c "$line" >"$out" 2>"$err" </dev/null
    status=$?
    check "$line" ends_with_status 0
done <../lines

finish
