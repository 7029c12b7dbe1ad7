# Bad input and bad circumstances: a message that names file and place, the right status, nothing half-written.
. tests/cli/lib.sh

echo 'Peru warned Chile on Monday.' >good.txt
echo 'what was there' >before

# Each failing run writes over a copy of `before`, which must come through, with nothing beside it.
intact() {
    rm -rf out
    mkdir out
    cp before out/graph.json
    actant -o out/graph.json "$@"
    check "status 2: $*" ends_with_status 2
    check "the older file is as it was: $*" same before out/graph.json
    check "nothing beside it: $*" holds_only out graph.json
}

# --- documents ---

: >empty.txt
actant -t events empty.txt
check 'an empty file is a warning' says 'actant: empty.txt: warning: empty document'
check 'no failure' ends_with_status 0
actant -q -t events empty.txt
check '-q keeps it quiet' is_silent

printf 'Peru\0 warned Ch\0ile.\n' >nul.txt
actant -t text nul.txt
check 'NUL bytes are repaired and reported once' says 'actant: nul.txt:1: warning: 2 invalid bytes or characters repaired'
check 'and gone' prints 'Peru warned Chile.'
check 'without failure' ends_with_status 0

printf 'Peru met Oslo.\n\nPeru warned \377\376 Chile \303.\n' >invalid.txt
actant -t text invalid.txt
check 'invalid UTF-8 is repaired and reported with its line' says 'actant: invalid.txt:3: warning: 3 invalid bytes or characters repaired'
check 'without failure' ends_with_status 0
check 'what comes out is UTF-8' iconv -f UTF-8 -t UTF-16 -o /dev/null "$out"
printf 'Peru\377\n' >one.txt
actant -t text one.txt
check 'one is one' says 'actant: one.txt:1: warning: 1 invalid byte or character repaired'

size=100000
[ $heavy = yes ] || size=2000
head -c $size /dev/urandom >noise
actant -t json noise
check 'noise is read somehow' ends_with_status 0
printf '\211PNG\r\n\032\n' >picture.txt
actant -t json picture.txt good.txt
check 'a picture is no text' says 'actant: picture.txt: is a PNG picture, not a text'
check 'but the rest is read' ends_with_status 1
actant -t text "$root/model/english.model"
check 'a model is no text' says "actant: $root/model/english.model: is a model of actant, not a text"
printf 'BZh91AY&SY\n' >packed
actant -t text packed
check 'nor is what cannot be unpacked' says 'actant: packed: is a bzip2 archive, not a text'
echo 'ACTANT IS A TOOL.' >shouted.txt
actant -t text shouted.txt
check 'a text may begin with any word' same shouted.txt "$out"

if [ $heavy = yes ]; then
    yes 'Peru warned Chile on Monday and sold tanks to Norway.' | head -c 50000000 | tr '\n' ' ' >line.txt
    actant -t text line.txt
    check 'a line of 50 MB is read' ends_with_status 0
    check 'and written' test "$(wc -c <"$out")" -ge 49999999
    actant -t json line.txt
    check 'but not taken for prose' mentions 'bytes in overlong paragraphs were passed over'
    check 'which is no failure' ends_with_status 0
    head -c 50000000 /dev/zero | tr '\0' x >line.txt
    actant -t events line.txt good.txt
    check 'a word of 50 MB does no harm to others' prints '"doc":"good.txt"'
    rm -f line.txt
else
    skip 'a line of 50 MB' 'takes too long here'
fi

# --- records ---

printf '{"record":"actor","doc":"d","id":"PER","label":"Peru","actor_type":"state"}\n{"record":\n' >broken.ndjson
intact broken.ndjson
check 'a broken events file is named with its line' mentions 'actant: broken.ndjson:2: '
printf '{"directed":true,"multigraph":true,"nodes":[{"id":' >broken.json
intact broken.json
check 'a broken json file is named' mentions 'actant: broken.json:'
printf '1\tPeru\tPeru\tPROPN\n' >broken.conllu
intact broken.conllu
check 'a broken parse is named with its line' mentions 'actant: broken.conllu:1: '
actant -t json broken.ndjson good.txt
check 'one good input is enough' ends_with_status 1

# --- knowledge ---

echo 'this is no model' >bad.model
intact --model bad.model good.txt
check 'a damaged model is named' mentions 'actant: bad.model:'
head -c 100000 "$root/model/english.model" >cut.model
intact --model cut.model good.txt
check 'so is one that was cut short' mentions 'actant: cut.model:'
{ head -c 200000 "$root/model/english.model"; printf 'xxxxxxxxxxxxxxxx'; tail -c +200017 "$root/model/english.model"; } >spoilt.model
intact --model spoilt.model good.txt
check 'so is one with spoilt bytes' mentions 'actant: spoilt.model:'
intact --model none.model good.txt
check 'so is one that is not there' mentions 'actant: none.model: '

printf '[states]\nPER = Peru\n    nonsense  Lima\n' >bad-actors.txt
intact --actors bad-actors.txt good.txt
check 'a bad line of actors is named' mentions 'actant: bad-actors.txt:3: '
printf 'warn = warns\n    nonsense  x\n' >bad-relations.txt
intact --relations bad-relations.txt good.txt
check 'a bad line of relations is named' mentions 'actant: bad-relations.txt:1: '
intact --actors none.txt good.txt
check 'a file of actors that is not there is named' mentions 'actant: none.txt: '
cp -r "$root/lexicon" lexicon
printf 'XQZ = Nowhere\n    nonsense  Lima\n' >>lexicon/states.txt
lines=$(wc -l <lexicon/states.txt)
intact --lexicon lexicon good.txt
check 'a bad line of a lexicon is named' mentions "lexicon/states.txt:$lines: "
intact --lexicon no-such-folder good.txt
check 'a lexicon that is not there is named' mentions 'actant: no-such-folder'

# --- places ---

intact none.txt
check 'an input that is not there is named' says 'actant: none.txt: cannot open: No such file or directory'

actant "$(printf 'none\033[31m\n\377.txt')"
check 'a name does nothing to the terminal' says 'actant: none?[31m??.txt: cannot open: No such file or directory'
actant "$(printf 'Per\303\272.txt')"
check 'but is shown as it is written' says "$(printf 'actant: Per\303\272.txt: cannot open: No such file or directory')"

actant -o no/such/folder/graph.json good.txt
check 'an output folder that is not there' says 'actant: no/such/folder/graph.json: cannot create: No such file or directory'
check 'is status 2' ends_with_status 2
check 'and is not made' is_no_file no
mkdir a-folder.json
actant -o a-folder.json good.txt
check 'an output that is a folder' says 'actant: a-folder.json: is a folder'
check 'is status 2' ends_with_status 2

if [ -c /dev/full ]; then
    actant -t json -o /dev/full good.txt
    check 'a full disk' says 'actant: /dev/full: cannot write: No space left on device'
    check 'is status 2' ends_with_status 2
    $command -t json good.txt >/dev/full 2>"$err"
    status=$?
    check 'so is standard output on one' says 'actant: standard output: cannot write: No space left on device'
    check 'with status 2' ends_with_status 2
    $command --help >/dev/full 2>"$err"
    status=$?
    check 'even of --help' ends_with_status 2
else
    skip 'a full disk' 'no /dev/full'
fi

# A disk that fills up half-way: the limit on the size of files makes the same error come from write().
if [ $heavy = yes ]; then
    yes 'Peru warned Chile on Monday.' | head -n 4000 >long.txt
    mkdir -p disk
    cp before disk/text.txt
    (
        trap '' XFSZ
        ulimit -f 16
        $command -t text -o disk/text.txt long.txt 2>"$err"
    )
    status=$?
    check 'a disk that fills up half-way is status 2' ends_with_status 2
    check 'with a message' mentions 'actant: disk/text.txt: cannot write: '
    check 'the older file is as it was' same before disk/text.txt
    check 'nothing is left beside it' holds_only disk text.txt
fi

# --- permissions: root may read everything, so an ordinary user tries ---

mkdir -p home/locked home/readonly
cp good.txt home/locked/secret.txt
cp good.txt home/secret.txt
cp good.txt home/good.txt
cp before home/readonly/old.json
cp before home/x.csv
cp before home/x-nodes.csv
chmod 444 home/x-nodes.csv
chmod 666 home/x.csv
chmod 777 home
chmod 000 home/locked home/secret.txt
chmod 444 home/readonly/old.json
chmod 555 home/readonly
if [ "$(id -u)" = 0 ]; then
    chmod 755 "$TMP"
    cp "$root/$BUILD/actant" command 2>/dev/null || cp "$BUILD/actant" command
    as_user="setpriv --reuid=65534 --regid=65534 --clear-groups $TMP/command"
    setpriv --reuid=65534 --regid=65534 --clear-groups "$TMP/command" --version >/dev/null 2>&1 || as_user=''
else
    as_user=$command
fi
user() {
    (cd home && $as_user "$@") >"$out" 2>"$err"
    status=$?
}
if [ -n "$as_user" ]; then
    user -t text locked good.txt
    check 'a folder without permission is named' says 'actant: locked: cannot read folder: Permission denied'
    check 'status 1' ends_with_status 1
    check 'the rest is written' same good.txt "$out"
    user -t text secret.txt good.txt
    check 'a file without permission is named' says 'actant: secret.txt: cannot open: Permission denied'
    check 'status 1' ends_with_status 1
    user -t text secret.txt
    check 'nothing readable: status 2' ends_with_status 2
    user -t json -o readonly/new.json good.txt
    check 'an output folder without permission is named' says 'actant: readonly/new.json: cannot create: Permission denied'
    check 'status 2' ends_with_status 2
    user -t json -o readonly/old.json good.txt
    check 'a file that may not be written' says 'actant: readonly/old.json: cannot write: Permission denied'
    check 'is as it was' same before home/readonly/old.json
    user -o x.csv good.txt
    check 'the second file of csv that may not be written' says 'actant: x-nodes.csv: cannot write: Permission denied'
    check 'is status 2' ends_with_status 2
    check 'and the first is as it was too' same before home/x.csv
else
    skip 'permissions' 'no ordinary user to try with'
fi
chmod -R u+rwx home

finish
