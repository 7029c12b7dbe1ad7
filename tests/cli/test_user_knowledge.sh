# What the user adds with --actors and --relations: it wins over what is built in, and what is wrong with it is named.
. tests/cli/lib.sh

edge() { prints "\"key\":\"$1\""; }
no_edge() { ! edge "$1"; }
node() { grep -F -- "{\"id\":\"$1\"," "$out" | grep -qF -- "$2"; }

cat >text.txt <<'END'
Date: 2015-03-02

Norway warned Peru on Monday. Copenhagen condemned Chile on Monday. Rupert Hentzau met the Peruvian president in Lima.
Zenda Works sold howitzers to Oman.
END

actant -t json text.txt
check 'what is built in' edge DNK.accuse.CHL
check 'what is not' no_edge zenda-works.office.NOR

# --- actors, in stanzas ---

cat >actors.txt <<'END'
[states]
SWE = Sweden
    names Copenhagen
[organisations NOR]
zenda-works = Zenda Works
    kind company
[officials NOR]
rupert-hentzau = Rupert Hentzau
    role  duke
END
actant --actors actors.txt -t json text.txt
check 'stanzas are read' ends_with_status 0
check 'the name is the one of the user' edge SWE.accuse.CHL
check 'and no other' no_edge DNK.accuse.CHL
check 'a new organisation' edge zenda-works.arm.OMN
check 'belongs to its state' edge zenda-works.office.NOR
check 'so does an official' edge rupert-hentzau.office.NOR
check 'what is not spoken of stays' edge NOR.warn.PER

printf '[officials CHL]\nvladimir-putin = Vladimir Putin\n' >other.txt
printf 'Vladimir Putin warned Norway.' >putin.txt
actant -t json putin.txt
check 'an official as he is built in' node vladimir-putin '"country":"RUS"'
actant --actors other.txt -t json putin.txt
check 'and as the user has him' node vladimir-putin '"country":"CHL"'

# --- actors, in a dictionary of PETRARCH ---

printf 'COPENHAGEN_ [SWE]\r\nRUPERT_HENTZAU_\r\n+HENTZAU_\r\n\t[NORGOV]\r\nZENDA_WORKS_ [NORBUS]\r\n' >dictionary.txt
actant --actors dictionary.txt -t json text.txt
check 'a dictionary is known by its content' ends_with_status 0
check 'its names win' edge SWE.accuse.CHL
check 'over the built-in ones' no_edge DNK.accuse.CHL
check 'its organisations' edge zenda-works.arm.OMN
check 'belong to their state' edge zenda-works.office.NOR
check 'so do its officials' edge rupert-hentzau.office.NOR
check 'who are officials' node rupert-hentzau '"actor_type":"official"'

printf 'VLADIMIR_PUTIN_ [CHLGOV]\n' >dictionary.txt
actant --actors dictionary.txt -t json putin.txt
check 'an official as the dictionary has him' node vladimir-putin '"country":"CHL"'

printf 'HARBOUR_PORTER [~MIL]\n' >agents.txt
echo 'Norwegian harbour porters attacked Peru.' >porters.txt
actant -t json porters.txt
cp "$out" before
actant --actors agents.txt -t json porters.txt
check 'agents of a state are the state' edge NOR.assault.PER

actant --actors /dev/stdin -t json text.txt <dictionary.txt
check 'a dictionary may come through a pipe' ends_with_status 0

# --- relations ---

cat >relations.txt <<'END'
accuse verb = warn
    source  subj
    target  obj
END
actant --relations relations.txt -t json text.txt
check 'a frame of the user' edge NOR.accuse.PER
check 'stands for the built-in one' no_edge NOR.warn.PER
check 'and leaves others alone' edge DNK.accuse.CHL

cat >relations.txt <<'END'
[relations]
trade = trades with
    plover     COOPERATE
    cameo      061
    symmetric  yes
    colour     "#B07A00"
    arrow      none

[frames]
trade verb = barter
    source  subj
    target  with
END
echo 'Oman bartered with Chile on Monday.' >barter.txt
actant --relations relations.txt -t json barter.txt
check 'a relation of the user' edge CHL.trade.OMN
check 'with its codes' prints '"relation":"trade","plover":"COOPERATE","cameo":"061"'
actant --relations relations.txt --actors actors.txt -t json barter.txt text.txt
check 'both files' edge CHL.trade.OMN
check 'at once' edge SWE.accuse.CHL
actant --relations relations.txt -t dot barter.txt
check 'its colour is drawn' prints '#B07A00'

# --- what is wrong ---

# bad OPTION LINE WORDS: the file `bad` has a wrong line; nothing is written.
bad() {
    actant "--$1" bad -t json text.txt
    check "$3: status 2" ends_with_status 2
    check "$3: place and reason" mentions "actant: bad:$2: $3"
    check "$3: nothing is written" prints_nothing
}
printf '[states]\nXRU = Ruritania\n    adjectiv Ruritanian\n' >bad
bad actors 3 'no such field of a state: "adjectiv"'
printf '[states]\nPER = Peru\n    names Zenda\nCHL = Chile\n    names Zenda\n' >bad
bad actors 5 '"Zenda" already stands for Peru'
printf '[officials XXX]\n' >bad
bad actors 1 'no such state or bloc: "XXX"'
printf 'XRU = Ruritania\n' >bad
bad actors 1 'a line such as [states] or [terms] must say first what follows'
printf 'ZENDA_ [NOR]\nSTRELSAU_ [NORGOV\nOTHER_ [NOR]\n' >bad
bad actors 2 "']' missing"
printf 'ZENDA_ [NOR]\nSTRELSAU_\n\t[NORGOV >yesterday]\n' >bad
bad actors 3 'no time of a code: ">yesterday"'
printf 'ZENDA_ [NOR]\nSTRELSAU_\n' >bad
bad actors 2 'no code for "STRELSAU"'
printf 'warn verb = growl\n    sauce subj\n' >bad
bad relations 2 'no such field or value: "sauce subj"'
printf '\nwarm verb = growl\n' >bad
bad relations 2 'no such relation: "warm"'
printf '[relations]\n\ntrade = trades with\n    colour blue\n' >bad
bad relations 4 'a colour is written'

# --- size ---

awk 'BEGIN { for (i = 0; i < 20000; i++) printf "NAME%d_OF_ZENDA_\n+OTHER%d_\n\t[NORGOV 900101-991231]\n\t[SWEGOV]\n", i, i }' >large.txt
if [ $heavy = yes ]; then
    actant --actors large.txt -t json text.txt
    check 'forty thousand codes' ends_with_status 0
    awk 'BEGIN { print "ZENDA_ [NOR]"; for (i = 0; i < 300000; i++) printf "+Z%d_", i; print "" }' >line.txt
    actant --actors line.txt -t json text.txt
    check 'a line of two megabytes' ends_with_status 0
    head -c 200000 /dev/urandom >noise
    actant --actors noise -t json text.txt
    check 'noise is refused' ends_with_status 2
    check 'with its place' mentions 'actant: noise:'
else
    skip 'large dictionaries' 'take too long here'
fi

finish
