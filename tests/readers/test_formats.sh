# What other programs make of the formats: schemas, Graphviz, NetworkX and igraph. Tests are skipped where a program is
# not installed; the schemas are looked for in $SCHEMAS.
schemas=$(cd "${SCHEMAS:-../shared/schemas}" 2>/dev/null && pwd)
golden=$(pwd)/tests/golden
reader=$(pwd)/tests/readers/check_graphml.py
. tests/cli/lib.sh

valid() { xmllint --nonet --noout --schema "$1" "$2" >"$err" 2>&1; }
well_formed() { xmllint --nonet --noout "$1" >"$err" 2>&1; }
draws_silently() { dot -Tsvg "$1" -o drawn.svg 2>"$err" && [ ! -s "$err" ] && well_formed drawn.svg; }

for graph in affair hostile empty; do
    for format in graphml gexf dot dot-plain json svg html events csv; do
        actant -t "$format" -o "$graph.$format" "$golden/$graph.ndjson"
        check "$graph: $format is written" ends_with_status 0
    done

    if [ -z "$schemas" ] || ! command -v xmllint >/dev/null; then
        skip "$graph: GraphML is valid" 'no xmllint, or no schemas'
        skip "$graph: GEXF is valid" 'no xmllint, or no schemas'
    else
        check "$graph: GraphML is valid" valid "$schemas/graphml-1.1/graphml-edgelabel.xsd" "$graph.graphml"
        check "$graph: GEXF is valid" valid "$schemas/gexf-1.3/gexf.xsd" "$graph.gexf"
    fi
    if ! command -v xmllint >/dev/null || ! command -v dot >/dev/null; then
        skip "$graph: Graphviz draws DOT without a word" 'no xmllint, or no dot'
    else
        check "$graph: Graphviz draws DOT without a word" draws_silently "$graph.dot"
        check "$graph: and plain DOT" draws_silently "$graph.dot-plain"
        check "$graph: SVG is well-formed" well_formed "$graph.svg"
    fi

    /usr/bin/python3 "$reader" "$graph.graphml" "$graph.json" >"$err" 2>&1
    status=$?
    if [ "$status" -eq 77 ] || [ "$status" -eq 127 ]; then
        skip "$graph: NetworkX and igraph read the same" "$(cat "$err")"
    else
        check "$graph: NetworkX and igraph read the same" ends_with_status 0
    fi

    actant -t json -o again.json -f json "$graph.json"
    check "$graph: json read back is the same graph" same "$graph.json" again.json
    cat "$graph.events" "$graph.events" >twice.ndjson
    actant -t json -o again.json twice.ndjson
    check "$graph: events twice are events once" same "$graph.json" again.json
done
finish
