# What other programs make of the formats: schemas, and every reader that can be had, on a plain and on a hostile graph. Each
# reader's counts, ids, ends and values are compared with the JSON of the same graph. Tests are skipped where a program is
# not installed, but in `make test-readers`, which installs them (READERS=required). The schemas are looked for in $SCHEMAS.
schemas=$(cd "${SCHEMAS:-../shared/schemas}" 2>/dev/null && pwd)
golden=$(pwd)/tests/golden here=$(pwd)/tests/readers
NODE_READERS=$(pwd)/$BUILD/tests/readers boost=$(pwd)/$BUILD/tests/readers/read_boost
case $BUILD in /*) NODE_READERS=$BUILD/tests/readers boost=$BUILD/tests/readers/read_boost ;; esac
export NODE_READERS PYTHONDONTWRITEBYTECODE=1
. tests/cli/lib.sh

valid() { xmllint --nonet --noout --schema "$1" "$2" >"$err" 2>&1; }
well_formed() { xmllint --nonet --noout "$1" >"$err" 2>&1; }
draws_silently() { dot -Tsvg "$1" -o drawn.svg 2>"$err" && [ ! -s "$err" ] && well_formed drawn.svg; }

# missing NAME WHY: a test that cannot be run here
missing() {
    if [ "${READERS:-}" = required ]; then
        echo "$2" >"$err"
        check "$1" false
    else
        skip "$1" "$2"
    fi
}

# reads READER FORMAT WAYS COMMAND...: what the command prints is what it saw of $graph in this format
reads() {
    reader=$1 format=$2 ways=$3
    shift 3
    if [ "$heavy" = no ]; then
        skip "$graph: $reader reads $format" 'under valgrind'
        return
    fi
    "$@" >seen.json 2>"$err" || echo '{"missing": "it failed"}' >seen.json
    said=$(/usr/bin/python3 "$here/compare.py" "$graph.json" "$format" "$ways" <seen.json 2>>"$err")
    status=$?
    name="$graph: $reader reads $format"
    case $status in
    77) if grep -q 'it failed' seen.json; then check "$name" false; else missing "$name" "$said"; fi ;;
    *) check "$name: $said" ends_with_status 0 ;;
    esac
}

python() { /usr/bin/python3 "$here/$1" "$2" "$3" ${4:+"$4"}; }
npm() {
    if command -v node >/dev/null; then node "$here/read_npm.mjs" "$@"; else echo '{"missing": "Node.js is not installed"}'; fi
}
boost() { if [ -x "$boost" ]; then "$boost" "$@"; else echo '{"missing": "Boost is not installed"}'; fi; }

same_events() {
    jq -cS . "$1" >jq.ndjson 2>"$err" && /usr/bin/python3 -c '
import json, sys
lines = [[json.loads(line) for line in open(path, encoding="utf-8")] for path in sys.argv[1:]]
sys.exit(lines[0] != lines[1])' "$1" jq.ndjson
}

for graph in affair hostile empty; do
    for format in graphml gexf dot dot-plain json svg html events csv; do
        actant -t "$format" -o "$graph.$format" "$golden/$graph.ndjson"
        check "$graph: $format is written" ends_with_status 0
    done
    actant -t gexf --dynamic -o "$graph-dynamic.gexf" "$golden/$graph.ndjson"

    if [ -z "$schemas" ] || ! command -v xmllint >/dev/null; then
        skip "$graph: GraphML and GEXF are valid" 'no xmllint, or no schemas'
    else
        check "$graph: GraphML is valid" valid "$schemas/graphml-1.1/graphml-edgelabel.xsd" "$graph.graphml"
        check "$graph: GEXF is valid" valid "$schemas/gexf-1.3/gexf.xsd" "$graph.gexf"
        check "$graph: GEXF with time is valid" valid "$schemas/gexf-1.3/gexf.xsd" "$graph-dynamic.gexf"
    fi
    if ! command -v xmllint >/dev/null || ! command -v dot >/dev/null; then
        missing "$graph: Graphviz draws DOT without a word" 'no xmllint, or no dot'
    else
        check "$graph: Graphviz draws DOT without a word" draws_silently "$graph.dot"
        check "$graph: and plain DOT" draws_silently "$graph.dot-plain"
        check "$graph: SVG is well-formed" well_formed "$graph.svg"
    fi

    reads NetworkX graphml - python read_networkx.py graphml "$graph.graphml"
    reads igraph graphml empty python read_igraph.py graphml "$graph.graphml"
    reads graph-tool graphml empty python read_graph_tool.py graphml "$graph.graphml"
    reads Boost graphml order,no-edge-ids,empty boost graphml "$graph.graphml"
    reads graphology graphml - npm graphology graphml "$graph.graphml"
    reads graphml2gv graphml shape python read_graphviz.py graphml "$graph.graphml"
    reads graphology gexf - npm graphology gexf "$graph.gexf"
    reads graphology gexf - npm graphology gexf "$graph-dynamic.gexf"
    reads NetworkX json - python read_networkx.py json "$graph.json"
    reads graphology json - npm graphology json "$graph.json"
    reads cytoscape.js json - npm cytoscape json "$graph.json"
    reads NetworkX csv - python read_networkx.py csv "$graph.csv" "$graph-nodes.csv"
    reads sqlite3 csv - python read_sqlite.py csv "$graph.csv" "$graph-nodes.csv"
    reads dot dot-plain - python read_graphviz.py dot-plain "$graph.dot-plain"
    reads PyGraphviz dot-plain - python read_pygraphviz.py dot-plain "$graph.dot-plain"
    reads pydot dot-plain - python read_pydot.py dot-plain "$graph.dot-plain"
    reads graph-tool dot-plain empty python read_graph_tool.py dot-plain "$graph.dot-plain"
    reads Boost dot-plain empty boost dot-plain "$graph.dot-plain"
    reads dot dot part python read_graphviz.py dot "$graph.dot"
    if command -v jq >/dev/null; then
        check "$graph: jq reads events" same_events "$graph.events"
    else
        missing "$graph: jq reads events" 'jq is not installed'
    fi

    python read_page.py html "$graph.html" >page.json
    check "$graph: the page holds the json" same page.json "$graph.json"
    actant -t json -o again.json -f json "$graph.json"
    check "$graph: json read back is the same graph" same "$graph.json" again.json
    cat "$graph.events" "$graph.events" >twice.ndjson
    actant -t json -o again.json twice.ndjson
    check "$graph: events twice are events once" same "$graph.json" again.json
done
finish
