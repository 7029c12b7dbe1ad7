# Inputs other than plain text: web pages, and anything gzipped.
. tests/cli/lib.sh

cat >note.txt <<'END'
Title: Peru warns Chile over fishing
Date: 2024-03-05
Source: Andes Post

Peru warns Chile over fishing

Peru warned Chile on Monday. Spain praised Peru.
END
cat >page.html <<'END'
<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>Peru warns Chile over fishing | Andes Post</title>
<meta property="og:site_name" content="Andes Post">
<meta property="article:published_time" content="2024-03-05T08:00:00Z">
<script>document.write("<p>Iran attacked Iraq.</p>")</script></head>
<body><nav><a href="/">Iran attacked Iraq.</a></nav><h1>Peru warns Chile over fishing</h1>
<p>Peru <b>warned</b> Chile on
Monday. Spain praised Peru.</p>
<aside>Iran attacked Iraq.</aside></body></html>
END

# The text of the note and its records, but for the document's name.
actant -t text note.txt
cp "$out" note.text
actant -t events note.txt
sed 's/"doc":"[^"]*"/"doc":""/' "$out" >note.events
like_the_note() {
    sed 's/"doc":"[^"]*"/"doc":""/' "$out" | cmp -s - note.events
}
check 'the note says something' grep -q '"relation":"warn"' note.events

# --- web pages ---

actant -t text page.html
check 'a page is read like the note' same "$out" note.text
check 'without a message' is_silent
actant -t events page.html
check 'and has its title, date, source and relations' like_the_note
cp page.html saved
actant -t events saved
check 'a page is known by its content' like_the_note
actant -t events - <page.html
check 'from standard input too' like_the_note
sed 1d page.html | sed 's/<html>//' >part
actant -t events -f html part
check '-f html is believed' like_the_note
actant -t text -f text page.html
check '-f text too' prints '<!DOCTYPE html>'
for n in 1 2 3 4 5 6 7 8; do cp page.html "copy$n.html"; done
actant -j 4 -t events copy*.html
cp "$out" together
actant -j 1 -t events copy*.html
check 'threads make no difference' same "$out" together

# --- gzip ---

gzip -k note.txt page.html
actant -t events note.txt.gz
check 'a gzipped text is read' like_the_note
actant -t events page.html.gz
check 'a gzipped page is read' like_the_note
actant -t events - <page.html.gz
check 'from standard input too' like_the_note
cp note.txt.gz packed
actant -t events packed
check 'gzip is known by its content' like_the_note
actant -o note.ndjson note.txt
gzip -k note.ndjson
actant -t json note.ndjson
cp "$out" plain.json
actant -t json note.ndjson.gz
check 'gzipped records are read' same "$out" plain.json
gzip -c note.txt.gz >twice.gz
actant -t text twice.gz
check 'once is enough' says 'actant: twice.gz: is a gzip archive, not a text'

head -c 100 note.txt.gz >cut.txt.gz
actant -t events cut.txt.gz
check 'a truncated file is named' says 'actant: cut.txt.gz: gzip data ends too early'
check 'nothing of it is read' prints_nothing
check 'which is a failure' ends_with_status 2
(head -c 60 note.txt.gz && echo 'no longer compressed, and quite a few bytes of it') >bad.txt.gz
actant -t text bad.txt.gz note.txt
check 'a damaged file is named' mentions 'actant: bad.txt.gz: damaged gzip data'
check 'the rest is read' same "$out" note.text
check 'which is a half failure' ends_with_status 1

# --- hostile pages ---

yes '<div>' | head -n 100000 >deep.html
echo '<p>Peru warned Chile.</p>' >>deep.html
actant -t text deep.html note.txt
check 'a page nested too deep is named' says 'actant: deep.html: has elements nested more than 1000 deep'
check 'and left out' same "$out" note.text
printf '<html><p>Pe\0ru warned \377 Chile.</p>' >nul.html
actant -t text nul.html
check 'NULs and invalid bytes are repaired and reported' says 'actant: nul.html:1: warning: 2 invalid bytes or characters repaired'
check 'and the rest is read' prints 'Peru warned'
printf '<html><meta charset=utf-8><p>The caf\351 in Lima</p>' >wrong.html
actant -t text wrong.html
check 'a page that is not what it declares is repaired' prints "$(printf 'The caf\303\251 in Lima')"
printf '<html><meta charset=windows-1251><p>\314\350\360</p>' >cyrillic.html
actant -t text cyrillic.html
check 'other encodings are read' prints "$(printf '\320\234\320\270\321\200')"
check 'without a warning' is_silent
printf '<!DOCTYPE html [<!ENTITY a "Iran"><!ENTITY b "&a;&a;"><!ENTITY f SYSTEM "note.txt">]><p>&b; &f; Oslo.</p>' >entity.html
actant -t text entity.html
check 'entities are not expanded' test "$(grep -c 'IranIran\|Andes' "$out")" = 0
printf '<html><p>Peru warned Chile.<p><a href="' >open.html
actant -t text open.html
check 'a page that stops in the middle is read' prints 'Peru warned Chile.'
: >empty.html
actant -t text empty.html
check 'an empty page is a warning' says 'actant: empty.html: warning: empty document'

finish
