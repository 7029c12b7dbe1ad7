# The examples of docs/formats.md that are Python.
golden=$(pwd)/tests/golden docs=$(pwd)/docs/formats.md
. tests/cli/lib.sh

for format in json graphml; do actant -t $format -o x.$format "$golden/affair.ndjson"; done

# example READER: the indented lines below its heading
example() { awk -v head="### $1" '/^#/ { here = $0 == head } here && sub(/^    /, "")' "$docs"; }

for reader in NetworkX igraph; do
    example $reader >example.py
    module=$(echo $reader | tr '[:upper:]' '[:lower:]')
    check "$reader: there is an example" test -s example.py
    if ! /usr/bin/python3 -c "import $module" 2>/dev/null; then
        skip "$reader: its example runs" 'not installed'
        continue
    fi
    /usr/bin/python3 example.py >"$out" 2>"$err"
    status=$?
    check "$reader: its example runs" ends_with_status 0
    check "$reader: and knows who is there" prints 'Rosa Quispe'
done
finish
