/* Text from outside, made safe for each format, here and nowhere else.
 *
 * All formats but JSON first lose what XML 1.0 forbids (control characters, U+FFFE, U+FFFF); bytes that are
 * not UTF-8 become U+FFFD everywhere. JSON can say all there is, and `events` and `json` must be complete, so
 * that there control characters stay, as \u0001. */
#ifndef WRITERS_ESCAPE_H
#define WRITERS_ESCAPE_H

#include "base/sink.h"

void escape_json(Sink *sink, Str text); /* between double quotes, which are the caller's */
void escape_xml(Sink *sink, Str text);  /* XML and HTML: content, and attributes in double quotes */
void xml_attribute(Sink *sink, const char *name, Str value); /* ` name="value"`; nothing for an empty value */
void escape_cdata(Sink *sink, Str text); /* all of a CDATA section; "]]>" is split between two */
void escape_csv(Sink *sink,
                Str text); /* a whole cell, quoted where RFC 4180 asks for it, no formula, '\' doubled */

/* DOT's quoted strings, between double quotes which are the caller's. Labels and tooltips (escape_dot) expand
 * backslashes and decode entities; other values (escape_dot_plain) are taken as they are, but that a '\' at
 * the end would hide the quote: they are doubled there too. White space becomes one space each. */
void escape_dot(Sink *sink, Str text);
void escape_dot_plain(Sink *sink, Str text);

/* At most limit code points of text, cut at the end of a word where that is near; *cut says whether it was.
 */
Str text_shorten(Str text, size_t limit, bool *cut);

/* A url in DOT, between double quotes: what no URL may hold (RFC 3986) is percent-encoded, as Graphviz copies
 * the value into SVG without escaping it. */
void escape_dot_url(Sink *sink, Str url);

/* Whether url may be linked to: http, https or mailto. */
bool url_is_safe(Str url);

#endif
