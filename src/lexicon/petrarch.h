/* The dictionaries of PETRARCH and PETRARCH2, and of TABARI before them, read as they are.
 *
 *     RUPERT_HENTZAU_            a name, '_' being a space
 *     +COUNT_HENTZAU             other names
 *         [NORGOV >040701]       who that is, from that day on (YYMMDD or YYYYMMDD; also <DAY, DAY-DAY)
 *         [NORELI]               and at any other time
 *     !MINIST! = MINISTER, MINISTRY
 *     !MINIST!_OF_CASTLES {} [~GOV]     agents: nouns of whatever state stands before them; {PLURAL}
 *     ; and # begin comments
 *
 * What a code says is told in codes.h. Where the lexicon knows a name already, and as something of the same
 * state, what it knows stays, since it is more; otherwise the dictionary's word counts. Names have no small
 * letters here, so that their capitals cannot count as those of the lexicon do. */
#ifndef LEXICON_PETRARCH_H
#define LEXICON_PETRARCH_H

#include "lexicon/knowledge.h"

/* Is this such a dictionary, rather than a file in stanzas? */
bool petrarch_is(Str text);
act_status petrarch_read(Loading *load, const char *file, Str text, act_error *error);

/* The rest is between the files that read it. */

/* One of the names of a group. */
typedef struct DictionaryName {
    Str text;   /* with spaces, without "the" */
    Str plural; /* agents: an irregular one, or empty */
    unsigned line;
} DictionaryName;

/* A code with its time. */
typedef struct DictionaryCode {
    Meaning meaning;
    Period period; /* no actor yet */
} DictionaryCode;

/* Names with their codes. */
typedef struct Group {
    const char *file;
    ARRAY(DictionaryName) names;
    ARRAY(DictionaryCode) codes;
    bool agents;
} Group;

void group_add_actor(Loading *load, const Group *group);
act_status group_add_agents(Loading *load, const Group *group, act_error *error);

/* Can text be a name or a term: has it words, and not too many or too long ones? */
bool phrase_fits(Lexicon *lex, Str text);
/* "AMBASSADOR TO" → "AMBASSADOR": without small words at the end, where dictionaries expect a name to follow.
 */
Str phrase_core(Str text);
/* The class in group of the term that text as a whole is, or NULL. */
const LexClass *phrase_class(Lexicon *lex, Str text, Str group);

#endif
