# The examples of docs/lexicon.md: below a heading, blocks of actors and relations are files, a block of text is read
# with them, and the graph has the lines of the block of edges. `office` is compared only where it is written down.
. tests/cli/lib.sh

# One line a block: what it is, its line number, the file that has it; headings too.
awk '/^## / { print "heading", NR, "-" }
     /^```$/ { on = 0 }
     on { print >file }
     /^```[a-z]+$/ { on = 1; file = "block-" NR; print substr($0, 4), NR, file; printf "" >file }' \
    "$root/docs/lexicon.md" >blocks

# The edges of a graph in JSON, as they stand in the document, in order.
edges() {
    sed 's/"key":"/\n&/g' "$1" |
        sed -n 's/^"key":"\([^".]*\)\.\([^".]*\)\.\([^".]*\).*"factuality":"\([a-z]*\)".*/\1 \2 \3 \4/p' | LC_ALL=C sort
}

status=0
: >"$err"
count=0
while read -r what line file; do
    case $what in
    heading) rm -f actors relations ;;
    actors | relations) cp "$file" "$what" ;;
    text) cp "$file" text.txt ;;
    edges)
        set -- -t json text.txt
        if [ -e actors ]; then set -- --actors actors "$@"; fi
        if [ -e relations ]; then set -- --relations relations "$@"; fi
        actant "$@"
        LC_ALL=C sort "$file" >expected
        if grep -q ' office ' expected; then edges "$out"; else edges "$out" | grep -v ' office '; fi >found
        diff expected found | sed 's/^[<>]/# &/' | grep '^#'
        check "docs/lexicon.md:$line" same expected found
        count=$((count + 1))
        rm -f relations
        ;;
    esac
done <blocks
check 'docs/lexicon.md has examples of every kind' test "$count" -ge 8

finish
