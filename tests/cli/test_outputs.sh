# Where output goes, in which format, and that it is there whole or not at all.
. tests/cli/lib.sh

echo 'Peru warned Chile on Monday. Norway sold tanks to Chile.' >note.txt

for format in dot graphml json csv; do
    actant -t "$format" note.txt
    cp "$out" expected
    actant -o "out.$format" note.txt
    check "$format: the suffix gives the format" same expected "out.$format"
    check "$format: nothing is said" is_silent
done
check 'csv has a table of nodes beside it' is_file out-nodes.csv
check 'nodes are not edges' differ out.csv out-nodes.csv
actant -t json -o out.dot note.txt
check '-t goes before the suffix' grep -q '"directed":true' out.dot
actant -o - -t json note.txt
check '-o - is standard output' prints '"directed":true'

printf 'Date: 2031-05-02\n\nPeru warned Chile on Monday.' >dated.txt
actant -t gexf dated.txt
check 'gexf has no time of its own accord' prints ' mode="static">'
actant -t gexf --dynamic dated.txt
check '--dynamic: time on lines' prints ' timestamps="[2031-'
check '--dynamic: the graph says so' prints ' mode="dynamic" timeformat="date" timerepresentation="timestamp">'
actant -t graphml --dynamic dated.txt
check '--dynamic is for gexf' says 'actant: warning: --dynamic has no effect on graphml'

mkdir out
actant -t json -o out/graph note.txt
check 'nothing is left beside the file' holds_only out graph
echo old >out/graph
chmod 640 out/graph
actant -t json -o out/graph note.txt
check 'an older file is replaced' grep -q '"directed":true' out/graph
check 'and keeps its permissions' test "$(ls -l out/graph | cut -c1-10)" = -rw-r-----
ln -s out/graph link
actant -t dot -o link note.txt
check 'a link is followed' test -L link
check 'to the file that it means' grep -q digraph out/graph

actant -t json -o /dev/null note.txt
check 'a device is written straight' ends_with_status 0
check 'and stays a device' test -c /dev/null
mkfifo pipe
actant -t text -o pipe note.txt &
cat pipe >got
wait
check 'so is a pipe' same note.txt got

# The reader goes before all is written: no message, and no stubborn writer.
yes 'Peru warned Chile on Monday.' | head -n 20000 >long.txt
{ $command -t text long.txt long.txt long.txt 2>"$err"; echo $? >code; } | head -n 1 >"$out"
status=$(cat code)
check 'a closed pipe is no error to speak of' is_silent
check 'and ends the run as for other commands' ends_with_status 141
{ sleep 1; $command --help 2>"$err"; echo $? >code; } | true
status=$(cat code)
check 'the same of --help' is_silent
check 'with the same status' ends_with_status 141

finish
