# The page of `-t html` in Chromium, driven by chromedriver: skipped where they are not installed (`make test-page` does
# that) and under valgrind, where the pages would be the same.
golden=$(pwd)/tests/golden page=$(pwd)/tests/page
. tests/cli/lib.sh

if ! command -v chromium >/dev/null || ! command -v chromedriver >/dev/null || ! command -v python3 >/dev/null; then
    skip 'the page in Chromium' 'chromium, chromedriver or python3 is not installed: make test-page'
    finish
    exit
fi
if [ "$heavy" = no ]; then
    skip 'the page in Chromium' 'under valgrind'
    finish
    exit
fi

cp "$page/article.txt" article.txt
actant -q -o article.ndjson article.txt
for graph in affair article hostile empty; do
    [ -e "$graph.ndjson" ] || cp "$golden/$graph.ndjson" .
    for format in html json csv; do
        actant -q -o "$graph.$format" "$graph.ndjson"
        check "$graph: $format is written" ends_with_status 0
    done
    actant -q -o again.html "$graph.ndjson"
    check "$graph: the same page again" same "$graph.html" again.html
done
GVBINDIR=/nowhere actant -q -o nopicture.html affair.ndjson
check 'a page without its picture is written' ends_with_status 0

# Its lines are TAP too; they are numbered on from here.
PYTHONDONTWRITEBYTECODE=1 HOME=$TMP python3 "$page/test_page.py" "$TMP" >browser.tap 2>browser.err
grep -E '^(ok|not ok|#)' browser.tap
cp browser.err "$err"
number=$((number + $(grep -cE '^(not )?ok' browser.tap)))
failures=$((failures + $(grep -c '^not ok' browser.tap)))
check 'the browser test came to its end' grep -q '^1\.\.' browser.tap
finish
