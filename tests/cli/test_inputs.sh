# What can be an input, and that all inputs end up in one output, in order.
. tests/cli/lib.sh

mkdir -p folder/b folder/.hidden
echo 'Peru warned Chile on Monday.' >folder/a.txt
echo 'Chile thanked Norway.' >folder/b/1.txt
echo 'Norway accused Peru of piracy.' >folder/c
echo 'Chile warned Norway.' >folder/.hidden/x.txt
echo 'Chile warned Norway.' >folder/.x.txt

actant -t text folder
printf '%s\n\n' 'Peru warned Chile on Monday.' 'Chile thanked Norway.' >expected
echo 'Norway accused Peru of piracy.' >>expected
check 'a folder is read in name order, without hidden files' same expected "$out"
check 'nothing to complain of' is_silent

actant -t text - <folder/a.txt
check '- is standard input' same folder/a.txt "$out"
actant -t text <folder/a.txt
check 'so is no input at all' same folder/a.txt "$out"

actant -t events folder
check 'documents have the names that the user gave' prints '"doc":"folder/b/1.txt"'
cp "$out" all.ndjson
for jobs in 1 2 7; do
    actant -t events -j $jobs folder
    check "the same bytes with -j $jobs" same all.ndjson "$out"
done

actant -t events all.ndjson
check 'events come back as they went' same all.ndjson "$out"
actant -t events <all.ndjson
check 'events are known by their content' same all.ndjson "$out"
actant -t events -f events all.ndjson
check '-f says what is read' same all.ndjson "$out"

actant -t json folder
cp "$out" all.json
actant -t json all.json
check 'json comes back as it went' same all.json "$out"
actant -t json all.ndjson
check 'the graph of events is the graph of the documents' same all.json "$out"
cp all.json renamed
actant -t json renamed
check 'json is known by its content' same all.json "$out"

actant -t events folder/a.txt
cp "$out" one
actant -t events folder/b folder/c
cat one "$out" >two.ndjson
actant -t json two.ndjson
check 'events of two runs, one behind the other, are the graph of both' same all.json "$out"
actant -t json folder/c two.ndjson folder/a.txt
check 'order and repetition of inputs make no difference' same all.json "$out"

actant -t conllu folder/a.txt
cp "$out" a.conllu
check 'a parse has ten columns' awk -F '\t' '/^[0-9]/ && NF != 10 { exit 1 }' a.conllu
actant -t text a.conllu
check 'a parse read back has the same text' test "$(cat folder/a.txt)" = "$(cat "$out")"
cp a.conllu parse
actant -t events parse
check 'a parse is known by its content' prints '"relation":"warn"'
actant -t events -f text a.conllu
check '-f goes before what is detected' ends_with_status 0

actant -t text all.ndjson
check 'events have no text' says 'actant: all.ndjson: has records, no text that could be written'
check 'which makes nothing readable' ends_with_status 2

printf 'Title: T\nDate: 3 May 1998\n\nPeru warned Chile.\n' >dated.txt
actant -t events dated.txt folder/a.txt --date 2001-02
check 'the date of a header' prints '"doc":"dated.txt","title":"T","date":"1998-05-03"'
check '--date for what carries none' prints '"doc":"folder/a.txt","date":"2001-02"'
actant -t events dated.txt folder/a.txt --since 1998 --until 1998-05
check '--since and --until choose' prints '"doc":"dated.txt"'
check 'undated evidence is left out' awk '/folder/ { exit 1 }' "$out"

actant -t events folder -r accuse
check 'a selection of events has only what is chosen' awk '/"record":"evidence"/ && !/"relation":"accuse"/ { exit 1 }' "$out"
check 'and only the actors in it' awk '/"record":"actor"/ && /CHL/ { exit 1 }' "$out"

actant -t text folder/a.txt none.txt folder/c
check 'what is not there is named' says 'actant: none.txt: cannot open: No such file or directory'
check 'some could not be read: status 1' ends_with_status 1
check 'the rest is written' prints 'Norway accused Peru of piracy.'

mkdir hollow
actant -t json hollow
check 'a folder without documents' says 'actant: no document in any input'
check 'is nothing to read: status 2' ends_with_status 2

finish
