#include "graph/evidence.h"

/* "2031", "2031-05", "2031-05-02" */
static bool is_date(Str date)
{
    static const char pattern[] = "dddd-dd-dd";
    if (date.size != 4 && date.size != 7 && date.size != 10) return false;
    for (size_t i = 0; i < date.size; i++) {
        bool digit = date.bytes[i] >= '0' && date.bytes[i] <= '9';
        if (pattern[i] == 'd' ? !digit : date.bytes[i] != '-') return false;
    }
    return true;
}

Str evidence_date(const act_evidence *evidence)
{
    if (is_date(evidence->event_date)) return evidence->event_date;
    return is_date(evidence->date) ? evidence->date : (Str){0};
}

static int compare_numbers(uint32_t a, uint32_t b) { return (a > b) - (a < b); }

static int compare_spans(act_span a, act_span b)
{
    int order = compare_numbers(a.start, b.start);
    return order ? order : compare_numbers(a.end, b.end);
}

/* What two records of one place may differ in. */
static int compare_rest(const act_evidence *a, const act_evidence *b)
{
    const act_str *const fields[][2] = {
        {&a->relation, &b->relation},
        {&a->source, &b->source},
        {&a->target, &b->target},
        {&a->item, &b->item},
        {&a->item_class, &b->item_class},
        {&a->quantity, &b->quantity},
        {&a->value, &b->value},
        {&a->currency, &b->currency},
        {&a->frame, &b->frame},
        {&a->speaker, &b->speaker},
        {&a->cameo, &b->cameo},
        {&a->plover, &b->plover},
        {&a->text, &b->text},
        {&a->title, &b->title},
        {&a->date, &b->date},
        {&a->event_date, &b->event_date},
        {&a->source_name, &b->source_name},
        {&a->url, &b->url},
    };
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
        int order = str_compare(*fields[i][0], *fields[i][1]);
        if (order) return order;
    }
    int order = compare_numbers((uint32_t)a->factuality, (uint32_t)b->factuality);
    if (!order) order = compare_spans(a->source_span, b->source_span);
    if (!order) order = compare_spans(a->target_span, b->target_span);
    if (!order) order = compare_spans(a->predicate_span, b->predicate_span);
    if (!order) order = compare_numbers(a->n_via, b->n_via);
    for (uint32_t i = 0; i < a->n_via && !order; i++) order = str_compare(a->via[i], b->via[i]);
    return order;
}

int evidence_compare(const act_evidence *a, const act_evidence *b)
{
    Str date_a = evidence_date(a), date_b = evidence_date(b);
    if (!date_a.size != !date_b.size) return date_a.size ? -1 : 1;
    int order = str_compare(date_a, date_b);
    if (!order) order = str_compare(a->doc, b->doc);
    if (!order) order = compare_numbers(a->sentence, b->sentence);
    if (!order) order = compare_numbers(a->start, b->start);
    if (!order) order = compare_numbers(a->end, b->end);
    return order ? order : compare_rest(a, b);
}

bool date_within(Str date, Str since, Str until)
{
    if (!date.size) return false;
    size_t from = since.size < date.size ? since.size : date.size;
    size_t to = until.size < date.size ? until.size : date.size;
    bool late_enough = str_compare(str_slice(date, 0, from), str_slice(since, 0, from)) >= 0;
    bool early_enough = str_compare(str_slice(date, 0, to), str_slice(until, 0, to)) <= 0;
    return late_enough && early_enough;
}
