# The command line: what is asked for is done, what is wrong is said, with status 2 and nothing written.
. tests/cli/lib.sh

actant --help
check 'help goes to standard output' ends_with_status 0
check 'help says how it is called' prints 'Usage: actant [OPTION]... [INPUT]...'
check 'help names every format' prints 'graphml'
check 'help fits a terminal' awk 'length($0) > 80 { exit 1 }' "$out"
for option in output to from relation actor hops factuality since until min-weight rollup date actors relations lexicon \
    model layout dpi no-legend dynamic title jobs progress quiet help version; do
    check "help names --$option" prints "--$option"
done
cp "$out" help
actant -h
check '-h is --help' same help "$out"

actant --version
check 'version' prints 'actant 0.'
check 'version ends with 0' ends_with_status 0

echo 'Peru warned Chile.' >note.txt

# wrong MESSAGE ARGUMENT...
wrong() {
    message=$1
    shift
    actant "$@"
    check "status of: $*" ends_with_status 2
    check "message of: $*" says "actant: $message"
    check "no output of: $*" prints_nothing
}

wrong 'no such option: --colour' --colour note.txt
wrong 'no such option: -x' -x note.txt
wrong 'no such option: -x' -qx note.txt
wrong 'no such option: -x' --quiet -xq note.txt
wrong 'no such option: --colour=red' --colour=red note.txt
wrong '--quiet takes no value' --quiet=5 note.txt
wrong '--progress takes no value' --progress=yes note.txt
wrong '--output : no name of a file' -o '' note.txt
wrong '--output needs a value' --output
wrong '-t needs a value' -t
wrong '--to docx: no such format (actant --help lists them)' -t docx note.txt
wrong '--from docx: knows text, html, conllu, events and json' -f docx note.txt
wrong '--hops x: not a number from 0 to 1000' -a PER --hops x note.txt
wrong '--jobs 0: not a number from 1 to 1024' -j 0 note.txt
wrong '--jobs -1: not a number from 1 to 1024' -j -1 note.txt
wrong '--min-weight 99999999999: not a number from 1 to 4294967295' --min-weight 99999999999 note.txt
wrong '--since lately: not a date (YYYY-MM-DD, YYYY-MM or YYYY)' --since lately note.txt
wrong '--date 2023-02-30: not a date (YYYY-MM-DD, YYYY-MM or YYYY)' --date 2023-02-30 note.txt
wrong '--rollup bloc: knows only state' --rollup bloc note.txt
wrong '--factuality maybe: knows actual, possible and negated' --factuality maybe note.txt
wrong '--layout spiral: knows dot, neato, fdp, sfdp, twopi and circo' --layout spiral note.txt
wrong '--dpi 1: not a number from 10 to 2400' --dpi 1 note.txt
wrong '--relation ,: an empty list' -r , note.txt
wrong '--hops needs actors to start from: -a LIST' --hops 2 note.txt
wrong 'out.docx: no format has this suffix; choose one with -t' -o out.docx note.txt
wrong 'no such relation: hug' -r hug note.txt
check 'no file was made' is_no_file out.docx

actant -t events -r warn,arm note.txt -q
check 'options may follow inputs' ends_with_status 0
actant -t events -- -odd.txt
check 'behind -- nothing is an option' says 'actant: -odd.txt: cannot open: No such file or directory'

finish
