# The library as others use it: public headers that compile alone, a program that has nothing but them and the
# shared library, and no symbol that is not public.
. tests/cli/lib.sh

status=0
: >"$err"
case $BUILD in /*) build=$BUILD ;; *) build=$root/$BUILD ;; esac

for header in "$root"/include/actant/*.h; do
    for compiler in cc gcc clang; do
        command -v $compiler >/dev/null || continue
        $compiler -std=c11 -pedantic -Wall -Wextra -Werror -I"$root/include" -fsyntax-only -x c "$header" 2>"$err"
        status=$?
        check "$(basename "$header") compiles alone with $compiler" ends_with_status 0
    done
done

nm -D --defined-only "$build/libactant.so" | awk '$2 ~ /[TDBR]/ { print $3 }' | grep -v '^act_' >foreign
check 'the shared library shows public names only' test ! -s foreign
check 'it has a soname' sh -c "readelf -d '$build/libactant.so' | grep -q 'soname: \[libactant.so.0\]'"

echo 'Peru warned Chile on Monday.' >note.txt
under=${command% *}
[ "$under" != "$command" ] || under=''
$under "$build/tests/example" note.txt >"$out" 2>"$err"
status=$?
check 'the example program runs' ends_with_status 0
check 'and finds what the command finds' prints 'PER warn CHL (actual, 1)'
$under "$build/tests/example" none.txt >"$out" 2>"$err"
status=$?
check 'errors come back' says 'none.txt: cannot open: No such file or directory'

finish
